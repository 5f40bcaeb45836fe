import { topics, type Topic } from '@distronation/contracts';

/** What the address of the page says. Nothing of it is trusted: the API judges the token. */
export interface SubscriptionLink {
  email: string;
  topic: Topic;
  token: string;
}

const isTopic = (value: string | null): value is Topic => topics.some((topic) => topic === value);

/** Undefined for a link that cannot work, and for one that the API has refused already. */
export const readLink = (search: string): SubscriptionLink | undefined => {
  const query = new URLSearchParams(search);
  const email = query.get('email');
  const topic = query.get('topic');
  const token = query.get('data');
  if (query.get('status') === 'invalid' || !email || !token || !isTopic(topic)) return undefined;
  return { email, topic, token };
};
