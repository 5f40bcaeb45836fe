import { recipientOf } from './said.ts';
import type { SesRecord } from './ses-record.ts';

/** A recipient, and what their server answered. */
export interface SesRecipient {
  address?: string | undefined;
  answer?: string | undefined;
}

const distinct = (recipients: readonly SesRecipient[]): SesRecipient[] => [
  ...new Map(recipients.map((each) => [each.address, each])).values(),
];

/** Those whom the event itself names. */
const namedBy = ({ part }: SesRecord): SesRecipient[] => {
  const { bouncedRecipients, complainedRecipients, delayedRecipients, recipients = [] } = part;
  const reported = bouncedRecipients ?? complainedRecipients ?? delayedRecipients ?? [];
  return [
    ...reported.flatMap(({ emailAddress, diagnosticCode, status }) =>
      emailAddress === undefined
        ? []
        : [{ address: recipientOf(emailAddress), answer: diagnosticCode ?? status }],
    ),
    ...recipients.map((address) => ({ address: recipientOf(address) })),
  ];
};

/** A mail to several counts once in SES, and it cannot tell which of them opened it. */
const isAboutAll = ({ eventType }: SesRecord): boolean =>
  eventType === 'Send' || eventType === 'Reject' || eventType === 'Rendering Failure';

/** Whom an event is about; at least one, if only somebody unknown. We write to one recipient at a
 *  time, and a bounce of theirs may name another mailbox that they forward to. */
export const sesRecipientsOf = (record: SesRecord): SesRecipient[] => {
  const sentTo = distinct(
    (record.mail.destination ?? []).map((address) => ({ address: recipientOf(address) })),
  );
  const named = distinct(namedBy(record));
  const [only] = sentTo;
  if (only && sentTo.length === 1) return [{ ...only, answer: named[0]?.answer }];
  if (named.length > 0) return named;
  return isAboutAll(record) && sentTo.length > 0 ? sentTo : [{}];
};
