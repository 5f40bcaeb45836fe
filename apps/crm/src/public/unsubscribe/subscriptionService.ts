import type { AddContactRequest, UnsubscribeRequest } from '@distronation/contracts';
import { askApi, troubleOf, type ApiSettings, type Trouble } from '../ask-api.ts';
import type { SubscriptionLink } from './subscription-link.ts';

export type SubscriptionAnswer = 'done' | Trouble;

export interface SubscriptionService {
  unsubscribe(link: SubscriptionLink): Promise<SubscriptionAnswer>;
  resubscribeContact(link: SubscriptionLink): Promise<SubscriptionAnswer>;
}

interface Settings extends ApiSettings {
  addContactPath: string;
}

export const subscriptionService = ({ addContactPath, ...api }: Settings): SubscriptionService => {
  const ask = askApi(api);
  const post = async (path: string, type: string, body: string): Promise<SubscriptionAnswer> => {
    const answer = await ask(path, { method: 'POST', headers: { 'content-type': type }, body });
    if (!answer) return 'unreachable';
    return answer.ok ? 'done' : troubleOf(answer);
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
    resubscribeContact: ({ email, topic, token }) => {
      const contact: AddContactRequest['body'] = { email, topics: [topic], data: token };
      return post(addContactPath, 'application/json', JSON.stringify(contact));
    },
  };
};
