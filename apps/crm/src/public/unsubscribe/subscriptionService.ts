import type { AddContactRequest, UnsubscribeRequest } from '@distronation/contracts';
import type { SubscriptionLink } from './subscription-link.ts';

/** `refused`: the link does not work (any more). `blocked`: mail to the address bounced or was
 *  reported as spam, so that it stays off. `unreachable`: nothing is known; trying again helps. */
export type SubscriptionAnswer = 'done' | 'refused' | 'blocked' | 'unreachable';

export interface SubscriptionService {
  unsubscribe(link: SubscriptionLink): Promise<SubscriptionAnswer>;
  resubscribe(link: SubscriptionLink): Promise<SubscriptionAnswer>;
}

interface Settings {
  apiBaseUrl: string;
  addContactPath: string;
  fetch?: typeof fetch;
  /** Milliseconds, after which an answer is no longer waited for. */
  timeout?: number;
}

const answerOf = ({ ok, status }: Response): SubscriptionAnswer => {
  if (ok) return 'done';
  if (status === 409) return 'blocked';
  return status === 429 || status >= 500 ? 'unreachable' : 'refused';
};

/** The two calls of the page by themselves: the whole API client would weigh more than it does. */
export const subscriptionService = ({
  apiBaseUrl,
  addContactPath,
  timeout = 30_000,
  fetch = (...request) => globalThis.fetch(...request),
}: Settings): SubscriptionService => {
  const post = async (path: string, type: string, body: string): Promise<SubscriptionAnswer> => {
    try {
      const answer = await fetch(`${apiBaseUrl.replace(/\/+$/, '')}${path}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeout),
      });
      return answerOf(answer);
    } catch {
      return 'unreachable';
    }
  };
  return {
    unsubscribe: ({ topic, token }) => {
      const stream = topic === 'financial' ? 'financial' : 'outreach';
      const form: UnsubscribeRequest['body'] = { 'List-Unsubscribe': 'One-Click' };
      return post(
        `/${stream}/unsubscribe?${new URLSearchParams({ data: token })}`,
        'application/x-www-form-urlencoded',
        new URLSearchParams(form).toString(),
      );
    },
    resubscribe: ({ email, topic, token }) => {
      const contact: AddContactRequest['body'] = { email, topics: [topic], data: token };
      return post(addContactPath, 'application/json', JSON.stringify(contact));
    },
  };
};
