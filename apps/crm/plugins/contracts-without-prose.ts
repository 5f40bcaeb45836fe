import type { Plugin } from 'vite';

const text = String.raw`(?:'(?:[^'\\\n]|\\.)*'|\`[^\`$]*\`)`;

/** A line of a contract that says `heading`, `summary` or `description`, and nothing else. */
const prose = new RegExp(String.raw`^\s*(?:heading|summary|description):\s*${text},\n`, 'gm');

/** What a declared error says: its caller reads it in the answer. */
const sentence = new RegExp(String.raw`(\bstatus: \d{3},\s*)message:\s*${text}`, 'g');

/** Leaves out of the bundle what contracts say for the API's document: nobody reads it in a browser, and
 *  every page of the staff would wait for it. */
export const contractsWithoutProse = (): Plugin => ({
  name: 'contracts-without-prose',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: {
      id: /\/packages\/contracts\/src\/.+\.ts$/,
      code: /\bdefineEndpoint\(|\bDeclaredError\b/,
    },
    handler: (code) => ({
      code: code.replaceAll(prose, '').replaceAll(sentence, "$1message: ''"),
      map: null,
    }),
  },
});
