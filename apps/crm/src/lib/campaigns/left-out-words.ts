import { reasonWords } from '../record/reason-words.ts';

/** Why a mail failed, by the code that the ledger keeps. Those of the gate are told as the record
 *  tells them. */
const failures: Readonly<Record<string, string>> = {
  field_missing: 'A field that the mail needs is not known of them',
  link_expired: 'Their link to a report has ended: issue it anew, and try them again',
  link_revoked: 'Their link to a report was revoked: issue it anew, and try them again',
  not_personalised: 'Nothing was known of them when their mail was written',
  not_sent: 'A colleague decided that it did not go out',
  out_of_time: 'There was no time left to hand it over',
  provider_denied:
    'The mail provider takes nothing from our account until its key or bill is seen to',
  provider_lost: 'The mail provider does not know it: it did not go out',
  provider_refused: 'The mail provider refused it',
  provider_throttled: 'The mail provider took no more mail at that moment',
  provider_unavailable: 'The mail provider was not available',
  provider_unreachable: 'The mail provider could not be reached',
  report_missing: 'There is no report for them',
  report_unreadable:
    'Their report may not be read: have the permissions of its file looked at, and try them again',
  signing_failed: 'Their download links could not be signed',
};

const unknownReason = 'No reason was given';

const plain = (code: string): string => {
  const words = code.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** With what the mail provider answered: `provider_refused_400`. */
const refusal = /^provider_refused_(.+)$/;

/** Why somebody got no mail, in plain words. A code of a newer server is told as it is. */
export const leftOutWords = (reason: string | undefined): string => {
  if (!reason) return unknownReason;
  const [, answer] = refusal.exec(reason) ?? [];
  if (answer) return `The mail provider refused it, and answered ${answer}`;
  if (Object.hasOwn(failures, reason)) return failures[reason] ?? unknownReason;
  const words = reasonWords(reason);
  return words === reason ? plain(reason) : words;
};
