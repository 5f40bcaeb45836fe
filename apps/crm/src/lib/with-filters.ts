/** Filters of a page, as its address carries them. */
export type AddressFilters = Readonly<Record<string, string | undefined>>;

export const withFilters = (path: string, filters: AddressFilters): string => {
  const given = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};
