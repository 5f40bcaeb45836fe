/** The last part of a path, as it was before it was encoded; empty for what nobody could have encoded.
 *  The router's own parameters take a `%2F` within a name for a slash. */
export const lastPartOf = (pathname: string): string => {
  try {
    return decodeURIComponent(/([^/]*)\/*$/.exec(pathname)?.[1] ?? '');
  } catch {
    return '';
  }
};
