import type { Client } from '@distronation/api-client';

/** Each call gives the one before it up, whose promise then rejects with an AbortError. */
export const templatePicker = (client: Client) => {
  let latest = new AbortController();
  return async (after?: string): Promise<string[]> => {
    latest.abort();
    latest = new AbortController();
    const { data } = await client.listTemplates(
      { query: after === undefined ? {} : { after } },
      { signal: latest.signal },
    );
    return data.templates.map(({ name }) => name);
  };
};
