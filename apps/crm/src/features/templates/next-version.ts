/** A name for the version after those: `v3` after `v1` and `v2`. */
export const nextVersion = (versions: readonly string[]): string => {
  const numbers = versions.map((version) => Number(/^v(\d{1,9})$/.exec(version)?.[1] ?? 0));
  return `v${Math.max(versions.length, ...numbers) + 1}`;
};
