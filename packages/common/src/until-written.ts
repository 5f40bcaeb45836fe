// Each lost race means that somebody else's change went in, so this many suffice for any crowd.
const attempts = 50;

/** Tries again for as long as an attempt resolves to nothing: somebody else wrote first. */
export const untilWritten = async <T>(attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let count = 1; count <= attempts; count += 1) {
    const written = await attempt();
    if (written !== undefined) return written;
  }
  throw new Error(`Somebody else wrote first, ${attempts} times`);
};
