/** Zod in a chunk of its own, with the setting that must stand before the first schema is made: whoever makes
 *  schemas imports this chunk, and so comes after it. */
export const zodChunk = {
  name: 'zod',
  test: /\/node_modules\/zod\/|\/src\/lib\/zod-without-eval\.ts$/,
};
