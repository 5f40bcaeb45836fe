import type { Context } from 'hono';
import { refuse } from './refusal.ts';

/** The fields of a multipart or urlencoded body; a name may come several times. */
export interface Form {
  all(name: string): string[];
  /** The last value of the name; empty counts as absent. */
  one(name: string): string | undefined;
  startingWith(prefix: string): [rest: string, value: string][];
}

const unsupported = ['attachment', 'inline', 'amp-html'];

export const readForm = async (c: Context): Promise<Form> => {
  const body = await c.req.parseBody({ all: true });
  const fields = Object.entries(body).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => {
      // Dropping them silently would make a broken mail look fine.
      if (value instanceof File || unsupported.includes(name)) {
        return refuse(`The Mailgun fake does not keep '${name}' parts`, 501);
      }
      return [name, value];
    }),
  );
  const all = (name: string) => fields.flatMap(([key, value]) => (key === name ? [value] : []));

  return {
    all,
    one: (name) => all(name).at(-1) || undefined,
    startingWith: (prefix) =>
      fields.flatMap(([name, value]): [string, string][] =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
  };
};
