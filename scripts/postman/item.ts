/** The part of Postman's collection format 2.1 that ours uses. */
export interface Item {
  name: string;
  event?: Event[];
  protocolProfileBehavior?: { followRedirects: boolean };
  request: {
    method: string;
    description?: string;
    auth?: { type: 'noauth' };
    header: { key: string; value: string }[];
    url: string;
    body?: Body;
  };
}

export interface Folder {
  name: string;
  description?: string;
  item: (Item | Folder)[];
}

interface Event {
  listen: 'prerequest' | 'test';
  script: { type: 'text/javascript'; exec: string[] };
}

type Body =
  | { mode: 'raw'; raw: string; options: { raw: { language: 'json' } } }
  | { mode: 'urlencoded'; urlencoded: { key: string; value: string }[] };

export const jsonBody = (value: unknown): Body => ({
  mode: 'raw',
  raw: JSON.stringify(value, null, 2),
  options: { raw: { language: 'json' } },
});

export const formBody = (fields: Readonly<Record<string, unknown>>): Body => ({
  mode: 'urlencoded',
  urlencoded: Object.entries(fields).map(([key, value]) => ({ key, value: String(value) })),
});

const script = (listen: Event['listen'], text: string): Event => ({
  listen,
  script: { type: 'text/javascript', exec: text.trim().split('\n') },
});

export const before = (text: string): Event => script('prerequest', text);
export const after = (text: string): Event => script('test', text);

interface Call {
  url: string;
  method?: string;
  description?: string | undefined;
  /** Whether the collection's token goes along. */
  signedIn?: boolean;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: Body | undefined;
  event?: Event[];
}

/** One request of the collection. A redirect is an answer here, not a way to go. */
export const item = (
  name: string,
  { url, method = 'POST', description, signedIn = true, headers = {}, body, event = [] }: Call,
): Item => ({
  name,
  ...(event.length > 0 ? { event } : {}),
  protocolProfileBehavior: { followRedirects: false },
  request: {
    method,
    ...(description === undefined ? {} : { description }),
    ...(signedIn ? {} : { auth: { type: 'noauth' as const } }),
    header: [
      ...(body?.mode === 'raw' ? [{ key: 'Content-Type', value: 'application/json' }] : []),
      ...Object.entries(headers).map(([key, value]) => ({ key, value })),
    ],
    url,
    ...(body ? { body } : {}),
  },
});
