import { retryWhile } from '@distronation/common/adapters';
import type { PassingBlock } from '../lift-blocks.ts';
import type { ListedFor, ProviderLists } from '../ports.ts';

const listOf: Readonly<Record<ListedFor, string>> = {
  bounced: 'bounces',
  complained: 'complaints',
  unsubscribed: 'unsubscribes',
};

const blocks: readonly PassingBlock[] = ['complained', 'bounced'];

/** An error stands for an answer that did not come. */
type Answer = { status: number } | { error: unknown };

const mayPass = (answer: Answer): boolean =>
  'error' in answer || answer.status === 429 || answer.status >= 500;

/** The three lists of a sending domain. Mailgun knows an address in any case. */
export const mailgunProviderLists = ({
  url,
  domain,
  apiKey,
  timeoutMs = 2_000,
  firstPauseMs = 250,
}: {
  url: string;
  domain: string;
  apiKey: () => Promise<string>;
  timeoutMs?: number;
  firstPauseMs?: number;
}): ProviderLists => {
  const call = async (method: string, path: string, credentials: string): Promise<Answer> => {
    try {
      const { status } = await fetch(`${url}/v3/${domain}/${path}`, {
        method,
        headers: { Authorization: `Basic ${credentials}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status };
    } catch (error) {
      return { error };
    }
  };

  /** Whether the address was on the list. */
  const ask = async (method: string, reason: ListedFor, address: string): Promise<boolean> => {
    const credentials = Buffer.from(`api:${await apiKey()}`).toString('base64');
    const path = `${listOf[reason]}/${encodeURIComponent(address)}`;
    const answer = await retryWhile(() => call(method, path, credentials), mayPass, firstPauseMs);
    if ('error' in answer) throw new Error('Mailgun did not answer', { cause: answer.error });
    if (answer.status === 404) return false;
    if (answer.status !== 200) throw new Error(`Mailgun answered ${answer.status}`);
    return true;
  };

  return {
    provider: 'mailgun',
    async release(address, releasable) {
      const others = blocks.filter((block) => !releasable.includes(block));
      const [kept] = await Promise.all([
        Promise.all(others.map(async (block) => (await ask('GET', block, address)) && block)),
        ...releasable.map((reason) => ask('DELETE', reason, address)),
      ]);
      return kept.find((block) => block !== false);
    },
  };
};
