import type { Topic } from '@distronation/contracts';
import type { LinkTokens } from './encryption.ts';

export interface UnsubscribeLinks {
  /** Opens the page by GET, unsubscribes by a one-click POST: RFC 8058 wants the same for both. */
  url: string;
  /** The value of the `List-Unsubscribe` header. */
  header: string;
}

/** SES takes 996 characters of name and value together; `List-Unsubscribe` takes 16 of them. */
const maxHeaderValue = 980;

const pathOf = (topic: Topic): string =>
  topic === 'financial' ? '/financial/unsubscribe' : '/outreach/unsubscribe';

export const generateUnsubscribeUrl = (baseUrl: string, topic: Topic, token: string): string =>
  `${baseUrl}${pathOf(topic)}?data=${token}`;

/** The https address first, as the preferred one. The token stands in the mail's subject as well
 *  where both fit; without it a mail is still honoured if its sender is proven. */
export const listUnsubscribeHeader = (url: string, mailbox: string, token: string): string => {
  const withToken = `<${url}>, <mailto:${mailbox}?subject=unsubscribe%20${token}>`;
  const value =
    withToken.length <= maxHeaderValue
      ? withToken
      : `<${url}>, <mailto:${mailbox}?subject=unsubscribe>`;
  if (value.length > maxHeaderValue) throw new RangeError('List-Unsubscribe is too long');
  return value;
};

export type MakeLinks = (recipient: {
  email: string;
  topic: Topic;
  plannedAt: Date;
  sendId: string;
}) => Promise<UnsubscribeLinks>;

export const unsubscribeLinks =
  (tokens: LinkTokens, { baseUrl, mailbox }: { baseUrl: string; mailbox: string }): MakeLinks =>
  async ({ email, topic, plannedAt, sendId }) => {
    const timestamp = Math.floor(plannedAt.getTime() / 1000);
    const token = await tokens.seal({ email, topic, timestamp, sendId });
    const url = generateUnsubscribeUrl(baseUrl, topic, token);
    return { url, header: listUnsubscribeHeader(url, mailbox, token) };
  };
