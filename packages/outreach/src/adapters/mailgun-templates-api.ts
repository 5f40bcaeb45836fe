import { DomainError } from '@distronation/common';
import * as z from 'zod';

type Fields = Readonly<Record<string, string | undefined>>;

export interface MailgunTemplatesApi {
  /** Calls `/v3/{domain}/templates{path}`. Resolves to the answer, or to undefined for a 404, and
   *  rejects with `template_refused` for what it won't keep, else with `templates_unavailable`. */
  call(method: 'GET' | 'POST' | 'DELETE', path: string, fields?: Fields): Promise<unknown>;
}

const answerOf = z.object({ message: z.string() });

const reasonOf = async (response: Response): Promise<string> => {
  const answer = answerOf.safeParse(await response.json());
  return answer.success ? answer.data.message : 'no reason given';
};

const formOf = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(name, value);
  }
  return form;
};

export const mailgunTemplatesApi = ({
  url,
  domain,
  apiKey,
  timeoutMs = 8_000,
}: {
  url: string;
  domain: string;
  apiKey: () => Promise<string>;
  timeoutMs?: number;
}): MailgunTemplatesApi => ({
  async call(method, path, fields) {
    const credentials = Buffer.from(`api:${await apiKey()}`).toString('base64');
    try {
      const response = await fetch(`${url}/v3/${domain}/templates${path}`, {
        method,
        headers: { Authorization: `Basic ${credentials}` },
        signal: AbortSignal.timeout(timeoutMs),
        ...(fields ? { body: formOf(fields) } : {}),
      });
      if (response.status === 404) return undefined;
      if (response.ok) return await response.json();
      if (response.status === 400 && method === 'POST') {
        throw new DomainError('template_refused', { data: { reason: await reasonOf(response) } });
      }
      throw new Error(`Mailgun answered ${response.status}: ${await response.text()}`);
    } catch (cause) {
      if (cause instanceof DomainError) throw cause;
      throw new DomainError('templates_unavailable', { cause });
    }
  },
});
