import { DomainError } from '@distronation/common';
import { retryWhile } from '@distronation/common/adapters';
import * as z from 'zod';

type Fields = Readonly<Record<string, string | undefined>>;

/** Calls `/v3/{domain}/templates{path}`. Both resolve to the answer, or to undefined for a 404, and
 *  reject with `templates_unavailable`. */
export interface MailgunTemplatesApi {
  /** Tries again what may pass, while the caller's time lasts: `deadline`, in epoch milliseconds. */
  read(path: string, deadline: number): Promise<unknown>;
  /** Tries once, since a call without an answer may have acted. Rejects with `template_refused` for
   *  what Mailgun won't keep. */
  write(method: 'POST' | 'PUT' | 'DELETE', path: string, fields?: Fields): Promise<unknown>;
}

type Answer =
  | { kind: 'found'; body: unknown }
  | { kind: 'missing' }
  | { kind: 'refused'; reason: string }
  | { kind: 'failed'; cause: unknown; mayPass: boolean };

const answerOf = z.object({ message: z.string() });

const reasonOf = async (response: Response): Promise<string> => {
  const answer = answerOf.safeParse(await response.json());
  return answer.success ? answer.data.message : 'no reason given';
};

const judge = async (response: Response, method: string): Promise<Answer> => {
  const { status } = response;
  if (status === 404) return { kind: 'missing' };
  if (response.ok) return { kind: 'found', body: await response.json() };
  if (status === 400 && (method === 'POST' || method === 'PUT')) {
    return { kind: 'refused', reason: await reasonOf(response) };
  }
  const cause = new Error(`Mailgun answered ${status}: ${await response.text()}`);
  return { kind: 'failed', cause, mayPass: status === 429 || status >= 500 };
};

const unwrap = (answer: Answer): unknown => {
  switch (answer.kind) {
    case 'found':
      return answer.body;
    case 'missing':
      return undefined;
    case 'refused':
      throw new DomainError('template_refused', { data: { reason: answer.reason } });
    case 'failed':
      throw new DomainError('templates_unavailable', { cause: answer.cause });
  }
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
  firstPauseMs = 250,
  now = Date.now,
}: {
  url: string;
  domain: string;
  apiKey: () => Promise<string>;
  timeoutMs?: number;
  firstPauseMs?: number;
  now?: () => number;
}): MailgunTemplatesApi => {
  const call = async (
    method: string,
    path: string,
    { fields, within = timeoutMs }: { fields?: Fields; within?: number },
  ): Promise<Answer> => {
    const credentials = Buffer.from(`api:${await apiKey()}`).toString('base64');
    try {
      const response = await fetch(`${url}/v3/${domain}/templates${path}`, {
        method,
        headers: { Authorization: `Basic ${credentials}` },
        signal: AbortSignal.timeout(within),
        ...(fields ? { body: formOf(fields) } : {}),
      });
      return await judge(response, method);
    } catch (cause) {
      return { kind: 'failed', cause, mayPass: !(cause instanceof SyntaxError) };
    }
  };

  return {
    async read(path, deadline) {
      const once = () =>
        call('GET', path, { within: Math.min(timeoutMs, Math.max(1, deadline - now())) });
      const mayHelpAfter = (answer: Answer) =>
        answer.kind === 'failed' && answer.mayPass && now() < deadline;
      return unwrap(await retryWhile(once, mayHelpAfter, firstPauseMs));
    },

    write: async (method, path, fields = {}) => unwrap(await call(method, path, { fields })),
  };
};
