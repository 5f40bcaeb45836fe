import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import * as z from 'zod';
import type { MailgunLog, Period } from '../ports.ts';

interface Options {
  /** Of the account's region. */
  url: string;
  domain: string;
  apiKey: () => Promise<string>;
  timeoutMs?: number;
  firstPauseMs?: number;
}

/** The most that Mailgun gives at once. */
const pageSize = 300;

/** What becomes of one mail; Mailgun also lists what it stores, and what becomes of mailing lists. */
const kinds = [
  'accepted',
  'rejected',
  'delivered',
  'failed',
  'opened',
  'clicked',
  'complained',
  'unsubscribed',
];

/** Mailgun may ask for two minutes of patience. */
const longestPauseMs = 60_000;

const attempts = 8;

const page = z.object({
  items: z.array(z.unknown()),
  paging: z.object({ next: z.url() }),
});

const mayPass = ({ status }: Response): boolean => status === 429 || status >= 500;

const firstPage = ({ url, domain }: Options, { from, to }: Period): URL => {
  const first = new URL(`${url}/v3/${domain}/events`);
  first.search = new URLSearchParams({
    begin: String(from.getTime() / 1000),
    end: String(to.getTime() / 1000),
    ascending: 'yes',
    limit: String(pageSize),
    event: kinds.join(' OR '),
  }).toString();
  return first;
};

/** Where an answer says that it goes on. The key goes along, so it must not lead anywhere else. */
const nextPage = (current: URL, next: string): URL => {
  const url = new URL(next);
  if (url.origin !== current.origin) throw new Error(`Mailgun leads to ${url.origin}`);
  return url;
};

/** Mailgun's Events API over HTTP. Goes on until a page is empty, as Mailgun asks. */
export const mailgunLog = (options: Options): MailgunLog => {
  const { apiKey, timeoutMs = 30_000, firstPauseMs = 1_000 } = options;
  const patiently = retry(handleAll, {
    maxAttempts: attempts - 1,
    backoff: new ExponentialBackoff({ initialDelay: firstPauseMs, maxDelay: longestPauseMs }),
  });

  const read = async (url: URL): Promise<z.infer<typeof page>> => {
    const credentials = Buffer.from(`api:${await apiKey()}`).toString('base64');
    const { status, body } = await patiently.execute(async () => {
      const response = await fetch(url, {
        headers: { Authorization: `Basic ${credentials}` },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (mayPass(response)) throw new Error(`Mailgun answered ${response.status}`);
      const json: unknown = response.ok ? await response.json() : undefined;
      return { status: response.status, body: json };
    });
    if (body === undefined) throw new Error(`Mailgun answered ${status}`);
    return page.parse(body);
  };

  return async function* pages(period) {
    let url = firstPage(options, period);
    for (;;) {
      const { items, paging } = await read(url);
      if (items.length === 0) return;
      yield items;
      url = nextPage(url, paging.next);
    }
  };
};
