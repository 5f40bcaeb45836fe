/** What became of one call, as far as it can be proven. */
export type MailgunAnswer =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'refused'; status: number }
  | { kind: 'throttled' }
  | { kind: 'unreachable' }
  | { kind: 'unknown' };

export interface MailgunApi {
  /** `POST /v3/{domain}/messages`. Rejects for nothing. */
  createMessage(fields: readonly [name: string, value: string][]): Promise<MailgunAnswer>;
}

// These fail before a byte of the request has left, so nothing can have been accepted.
const failsBeforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string | undefined => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
};

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

/** Mailgun over `fetch`. The official client reports a time-out as a refusal with status 400, which
 *  would turn "perhaps sent" into "not sent"; see docs/decisions. */
export const mailgunApi = ({
  url,
  domain,
  apiKey,
  timeoutMs = 10_000,
}: {
  url: string;
  domain: string;
  apiKey: () => Promise<string>;
  timeoutMs?: number;
}): MailgunApi => ({
  async createMessage(fields) {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const credentials = Buffer.from(`api:${await apiKey()}`).toString('base64');
    try {
      const response = await fetch(`${url}/v3/${domain}/messages`, {
        method: 'POST',
        headers: { Authorization: `Basic ${credentials}` },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return await judge(response);
    } catch (error) {
      return { kind: failsBeforeSending.has(codeOf(error) ?? '') ? 'unreachable' : 'unknown' };
    }
  },
});
