import { canonicalAddress } from '@distronation/contracts';
import * as z from 'zod';
import { sentNothing } from './sent-nothing.ts';

/** What became of one call, as far as it can be proven. */
export type MailgunAnswer =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'refused'; status: number }
  | { kind: 'throttled' }
  | { kind: 'unreachable' }
  /** Not called: it failed too often just now. */
  | { kind: 'paused' }
  /** Not called: nobody could have waited for the answer. */
  | { kind: 'late' }
  | { kind: 'unknown' };

export interface MailgunApi {
  /** `POST /v3/{domain}/messages`, within ten seconds or less. Rejects for nothing. */
  createMessage(
    fields: readonly [name: string, value: string][],
    timeoutMs?: number,
  ): Promise<MailgunAnswer>;
  /** Addresses for which Mailgun accepted a message with this id, lower-cased; from the Events API.
   *  Undefined when it did not say. */
  acceptedRecipients(messageId: string): Promise<Set<string> | undefined>;
}

const eventsPerPage = 300;
const longestCallMs = 10_000;

const readId = async (response: Response): Promise<string | undefined> => {
  const body: unknown = await response.json();
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return typeof id === 'string' ? id.replaceAll(/^<|>$/g, '') : undefined;
};

const judge = async (response: Response): Promise<MailgunAnswer> => {
  if (response.status === 429) return { kind: 'throttled' };
  if (response.status >= 400 && response.status < 500) {
    return { kind: 'refused', status: response.status };
  }
  const messageId = response.ok ? await readId(response) : undefined;
  // A server error may come after the message was queued.
  return messageId === undefined ? { kind: 'unknown' } : { kind: 'accepted', messageId };
};

const eventPage = z.object({
  items: z.array(z.object({ recipient: z.string().optional() })),
  paging: z.object({ next: z.string().optional() }).optional(),
});

interface Account {
  url: string;
  domain: string;
  apiKey: () => Promise<string>;
}

/** Mailgun over `fetch`. The official client reports a time-out as a refusal with status 400, which
 *  would turn "perhaps sent" into "not sent"; see docs/decisions. */
export const mailgunApi = ({ url, domain, apiKey }: Account): MailgunApi => {
  const authorize = async (): Promise<{ Authorization: string }> => ({
    Authorization: `Basic ${Buffer.from(`api:${await apiKey()}`).toString('base64')}`,
  });
  const within = (milliseconds: number) => ({
    signal: AbortSignal.timeout(Math.max(1, Math.min(milliseconds, longestCallMs))),
  });

  return {
    async createMessage(fields, timeoutMs = longestCallMs) {
      const headers = await authorize().catch(() => undefined);
      // Without its key nothing has been sent.
      if (headers === undefined) return { kind: 'unreachable' };
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      const request = { method: 'POST', headers, body, ...within(timeoutMs) };
      try {
        return await judge(await fetch(`${url}/v3/${domain}/messages`, request));
      } catch (error) {
        return { kind: sentNothing(error) ? 'unreachable' : 'unknown' };
      }
    },

    async acceptedRecipients(messageId) {
      const query = new URLSearchParams({
        event: 'accepted',
        'message-id': messageId,
        limit: String(eventsPerPage),
      });
      const accepted = new Set<string>();
      let next: string | undefined = `${url}/v3/${domain}/events?${query.toString()}`;
      try {
        while (next !== undefined) {
          // Our key goes to nobody else, whatever a page names as the next one.
          if (new URL(next).origin !== new URL(url).origin) return undefined;
          const response = await fetch(next, {
            headers: await authorize(),
            redirect: 'error',
            ...within(longestCallMs),
          });
          if (!response.ok) return undefined;
          const { items, paging } = eventPage.parse(await response.json());
          for (const { recipient } of items)
            if (recipient) accepted.add(canonicalAddress(recipient));
          // An empty page ends the list, although it names a next one.
          next = items.length > 0 ? paging?.next : undefined;
        }
        return accepted;
      } catch {
        return undefined;
      }
    },
  };
};
