import { formatAddress } from '@distronation/contracts';
import type { Send } from '../delivery.ts';
import type { Footer, PersonalDelivery } from '../ports.ts';
import { bodiesOf } from './bodies.ts';

const yesNo = (on: boolean): string => (on ? 'yes' : 'no');

/** The form of one call: a message for each recipient, personal through recipient variables. */
export const mailgunMessage = (
  send: Send,
  batch: readonly PersonalDelivery[],
  messageId: string,
  footer: Footer,
): [name: string, value: string][] => {
  const { id, content, tags, variables, tracking } = send;
  const bodies = bodiesOf(send, footer, '%recipient.unsubscribe_url%');
  const recipientVariables = Object.fromEntries(
    batch.map(({ delivery, unsubscribe }) => [
      delivery.recipient.address,
      { unsubscribe_url: unsubscribe.url, list_unsubscribe: unsubscribe.header },
    ]),
  );
  return [
    ['from', formatAddress(content.from)],
    ...batch.map(({ delivery }): [string, string] => ['to', formatAddress(delivery.recipient)]),
    ['subject', content.subject],
    ['text', bodies.text],
    ...(bodies.html === undefined ? [] : [['html', bodies.html] satisfies [string, string]]),
    ['recipient-variables', JSON.stringify(recipientVariables)],
    ['h:Message-Id', `<${messageId}>`],
    ['h:List-Unsubscribe', '%recipient.list_unsubscribe%'],
    ['h:List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ...(content.replyTo
      ? [['h:Reply-To', formatAddress(content.replyTo)] satisfies [string, string]]
      : []),
    ...tags.map((tag): [string, string] => ['o:tag', tag]),
    ['o:tracking-opens', yesNo(tracking.opens)],
    // Links in plain text would be rewritten too, the unsubscribe link among them.
    ['o:tracking-clicks', tracking.clicks ? 'htmlonly' : 'no'],
    ...Object.entries(variables).map(([name, value]): [string, string] => [`v:${name}`, value]),
    ['v:send_id', id],
  ];
};
