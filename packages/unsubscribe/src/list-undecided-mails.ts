import type { Ctx } from '@distronation/common';
import type {
  ListUndecidedMailsRequest,
  ListUndecidedMailsResponse,
} from '@distronation/contracts';
import type { Leaving } from './inbound-mail.ts';
import type { UndecidedMail, UndecidedMails } from './ports.ts';

const cursorOf = ({ receivedAt, id }: UndecidedMail): string => `${receivedAt}#${id}`;

const readCursor = (cursor: string): Pick<UndecidedMail, 'receivedAt' | 'id'> => {
  const at = cursor.indexOf('#');
  return { receivedAt: cursor.slice(0, at), id: cursor.slice(at + 1) };
};

const toldTopics = (topics: Leaving) => (topics === 'all' ? topics : [...topics]);

/** The mails to our mailbox that only a person can judge. */
export const listUndecidedMails =
  ({ undecided }: { undecided: Pick<UndecidedMails, 'list'> }) =>
  async (_ctx: Ctx, { query }: ListUndecidedMailsRequest): Promise<ListUndecidedMailsResponse> => {
    const { limit, cursor } = query;
    // One more than is shown tells whether there are more.
    const found = await undecided.list(limit + 1, cursor ? readCursor(cursor) : undefined);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const mails = shown.map((mail) => ({ ...mail, topics: toldTopics(mail.topics) }));
    return { data: { mails, ...(last ? { next: cursorOf(last) } : {}) } };
  };
