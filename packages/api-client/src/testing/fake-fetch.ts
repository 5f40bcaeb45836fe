import { once } from 'node:events';

export interface SeenRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

type Answer = Response | Error | ((request: Request) => Promise<Response>);

/** A fetch that answers from a list, in order, and remembers what it was asked. */
export const fakeFetch = (...answers: Answer[]) => {
  const seen: SeenRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.clone().text();
    const { url, method, headers } = request;
    seen.push({ url, method, headers: Object.fromEntries(headers), body });
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`No answer left for ${method} ${url}`);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(request) : answer;
  };
  return { fetch, seen };
};

const meta = { timestamp: '2026-11-22T10:00:00.000Z', version: '1.0.0' };

export const success = (fields: object): Response =>
  Response.json({ success: true, ...meta, ...fields });

export const failure = (
  status: number,
  code: string,
  { headers = {}, ...fields }: { headers?: Record<string, string>; [field: string]: unknown } = {},
): Response =>
  Response.json(
    { success: false, error: `Says ${code}`, code, requestId: 'req-1', ...meta, ...fields },
    { status, headers },
  );

export const offline = (): Error => new TypeError('fetch failed');

/** Pending until the caller gives up. */
export const neverAnswers = async ({ signal }: Request): Promise<Response> => {
  if (!signal.aborted) await once(signal, 'abort');
  signal.throwIfAborted();
  throw new Error('Only an abort ends this');
};
