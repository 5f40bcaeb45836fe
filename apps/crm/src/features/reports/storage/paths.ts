const maxBytes = 1_024;

/** A part that leads elsewhere, or that S3 and a file system would read differently. */
const isStray = (segment: string): boolean =>
  segment === '' || /^\.+$/.test(segment) || segment !== segment.trim();

/** Control characters, backslashes, characters that turn the direction of writing, and anything that is
 *  encoded once more: `%2e%2e%2f` is a way up for whoever decodes it. */
const refused = /[\p{Cc}\\\u202a-\u202e\u2066-\u2069]|%[0-9a-f]{2}/iu;

/** Whether a path of a file or a folder leads where it says: relative to the bucket, without a way up in
 *  any spelling, and no longer than S3 allows. The bucket itself is the empty path. */
export const validatePath = (path: string): boolean => {
  if (path === '') return true;
  if (!path.isWellFormed() || new TextEncoder().encode(path).length > maxBytes) return false;
  // Full-width dots and slashes become those that count here.
  const plain = path.normalize('NFKC');
  return !refused.test(plain) && !plain.replace(/\/$/, '').split('/').some(isStray);
};

/** Whether a file or folder lies in a folder: `user10/a` is not in `user1`. */
export const isWithin = (folder: string, path: string): boolean =>
  folder === '' || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The last part: `DN-1.zip`, of a folder `DN-1`. */
export const nameOf = (path: string): string => path.replace(/\/$/, '').split('/').at(-1) ?? '';

/** The folder that it lies in, with its slash; empty at the top. */
export const folderOf = (path: string): string => path.replace(/\/$/, '').replace(/[^/]*$/, '');

/** In small letters, without the dot; empty where there is none. */
export const extensionOf = (path: string): string =>
  /\.([^.]+)$/.exec(nameOf(path))?.[1]?.toLowerCase() ?? '';

export interface Crumb {
  name: string;
  folder: string;
}

/** The folders on the way to one, from the top, itself included. */
export const crumbsOf = (folder: string): Crumb[] => {
  const names = folder.split('/').filter((name) => name !== '');
  return names.map((name, index) => ({
    name,
    folder: `${names.slice(0, index + 1).join('/')}/`,
  }));
};
