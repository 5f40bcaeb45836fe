export const views = ['html', 'text', 'headers', 'raw'] as const;
export type View = (typeof views)[number];

/** Where the reader is; it lives in the address, so that it can be kept and shared. */
export interface Place {
  recipient?: string;
  view?: View;
}

export const readPlace = (query: Record<string, string>): Place => {
  const view = views.find((name) => name === query['view']);
  return { ...(query['recipient'] && { recipient: query['recipient'] }), ...(view && { view }) };
};

export const hrefTo = (path: string, place: Place): string => {
  const search = new URLSearchParams({ ...place }).toString();
  return search === '' ? path : `${path}?${search}`;
};
