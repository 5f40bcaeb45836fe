import { formatAddress } from '@distronation/contracts';
import type { SharedMail, StoredTemplate } from '../delivery.ts';
import type { Footer, PersonalDelivery } from '../ports.ts';
import { bodiesOf } from './bodies.ts';
import { contentForMailgun } from './personal-content.ts';

export type MailgunField = [name: string, value: string];

const yesNo = (on: boolean): string => (on ? 'yes' : 'no');

/** Mailgun fills the recipient's own link in after it has rendered the template. */
const templateFields = ({ name, version, variables }: StoredTemplate): MailgunField[] => [
  ['template', name],
  ['t:version', version],
  ['t:text', 'yes'],
  ['t:variables', JSON.stringify(variables)],
];

const bodyFields = (send: SharedMail, footer: Footer): MailgunField[] => {
  const { html, text } = bodiesOf(send, footer, '%recipient.unsubscribe_url%');
  return [['text', text], ...(html === undefined ? [] : [['html', html] satisfies MailgunField])];
};

/** The form of one call: a message for each recipient, personal through recipient variables. */
export const mailgunMessage = (
  send: SharedMail,
  batch: readonly PersonalDelivery[],
  messageId: string,
  footer: Footer,
): MailgunField[] => {
  const { id, tags, variables, tracking } = send;
  const { content, variablesOf } = contentForMailgun(send.content);
  const recipientVariables = Object.fromEntries(
    batch.map(({ delivery, unsubscribe, fields }) => [
      delivery.recipient.address,
      {
        ...variablesOf(fields),
        unsubscribe_url: unsubscribe.url,
        list_unsubscribe: unsubscribe.header,
      },
    ]),
  );
  return [
    ['from', formatAddress(content.from)],
    ...batch.map(({ delivery }): MailgunField => ['to', formatAddress(delivery.recipient)]),
    ['subject', content.subject],
    ...(content.template
      ? templateFields(content.template)
      : bodyFields({ ...send, content }, footer)),
    ['recipient-variables', JSON.stringify(recipientVariables)],
    ['h:Message-Id', `<${messageId}>`],
    ['h:List-Unsubscribe', '%recipient.list_unsubscribe%'],
    ['h:List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ...(content.replyTo
      ? [['h:Reply-To', formatAddress(content.replyTo)] satisfies MailgunField]
      : []),
    ...tags.map((tag): MailgunField => ['o:tag', tag]),
    ['o:tracking-opens', yesNo(tracking.opens)],
    // Links in plain text would be rewritten too, the unsubscribe link among them.
    ['o:tracking-clicks', tracking.clicks ? 'htmlonly' : 'no'],
    ...Object.entries(variables).map(([name, value]): MailgunField => [`v:${name}`, value]),
    ['v:send_id', id],
  ];
};
