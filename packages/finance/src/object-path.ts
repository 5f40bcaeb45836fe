const refused = /[\p{Cc}*]/u;

const isRefused = (segment: string): boolean =>
  segment === '' ||
  segment === '.' ||
  segment === '..' ||
  refused.test(segment) ||
  !segment.isWellFormed();

/** A key as the path of an address, each segment encoded on its own: `?`, `#`, `%` and `+` of a name stay
 *  part of it. Rejects what a server would resolve to another path, and `*`: in the words of a policy it
 *  stands for any file, and a signature over a canned policy also holds for that policy sent along. */
export const objectPath = (key: string): string => {
  const segments = key.split('/');
  if (segments.some(isRefused)) throw new RangeError('A key cannot be signed for its segments');
  return segments.map(encodeURIComponent).join('/');
};
