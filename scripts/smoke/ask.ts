import { errorAnswer } from '@distronation/contracts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

export type Ask = (url: string, init?: RequestInit) => Promise<Answer>;

/** Follows no redirect and waits as long as the gateway does. Rejects when nobody answers. */
export const ask: Ask = async (url, init = {}) => {
  const signal = AbortSignal.timeout(30_000);
  const response = await fetch(url, { redirect: 'manual', signal, ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** What differs, in words; nothing where both are the same. */
export const differs = (what: string, found: unknown, wanted: unknown): string[] =>
  found === wanted ? [] : [`${what} is ${String(found)}, not ${String(wanted)}`];

const codeOf = (text: string): string | undefined => {
  try {
    return errorAnswer.parse(JSON.parse(text)).code;
  } catch {
    return undefined;
  }
};

/** Holds an answer against the shape of our errors. */
export const isRefusal = ({ status, text }: Answer, wanted: number, code: string): string[] => [
  ...differs('the status', status, wanted),
  ...differs('the code', codeOf(text), code),
];
