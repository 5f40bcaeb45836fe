import { readOneClick } from './list-unsubscribe.ts';
import type { Mail } from './mail.ts';

export const oneClickFormats = ['urlencoded', 'multipart'] as const;
export type OneClickFormat = (typeof oneClickFormats)[number];

export type OneClickResult =
  | { outcome: 'answered'; url: string; status: number; location?: string }
  | { outcome: 'refused'; problems: string[] }
  | { outcome: 'unreachable'; url: string; error: string };

const answerTimeoutMs = 30_000;

/** Unsubscribes as Gmail does: one POST, no cookies, no redirects, and only with valid headers. */
export const unsubscribeByOneClick = async (
  mail: Pick<Mail, 'headers'>,
  format: OneClickFormat,
  send: typeof fetch,
): Promise<OneClickResult> => {
  const target = readOneClick(mail.headers);
  if (!target.ok) return { outcome: 'refused', problems: target.problems };
  const { url } = target;
  try {
    const response = await send(url, {
      method: 'POST',
      ...bodies[format](),
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    await response.body?.cancel();
    const location = response.headers.get('location');
    return { outcome: 'answered', url, status: response.status, ...(location && { location }) };
  } catch (error) {
    return { outcome: 'unreachable', url, error: causeOf(error) };
  }
};

const bodies = {
  urlencoded: () => ({
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  multipart: () => {
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    return { body };
  },
};

/** `fetch` fails with "fetch failed"; the reason is its cause. */
const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
};
