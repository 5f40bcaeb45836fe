/** The search of an address with one part of it changed; one that is the usual is left out. */
export const withSearch = (
  search: URLSearchParams,
  name: string,
  value: number,
  usual: number,
): { search: string } => {
  const after = new URLSearchParams(search);
  if (value === usual) after.delete(name);
  else after.set(name, String(value));
  return { search: `?${after}` };
};
