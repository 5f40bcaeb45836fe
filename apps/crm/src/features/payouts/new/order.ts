import type { CallInput } from '@distronation/api-client';
import type { createPayoutRun, PayoutRow } from '@distronation/contracts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import type { Month } from '../../../lib/month.ts';
import { rowOf, type ColumnKind } from './columns.ts';
import { bodiesOf, type Message } from './message.ts';

/** Everything that a run is made of, as far as it is written. */
export interface RunDraft {
  file: ParsedFile;
  columns: readonly ColumnKind[];
  month: Month;
  name: string;
  currency: string;
  statedTotal: string;
  message: Message;
}

export type RunOrder = CallInput<typeof createPayoutRun>['body'];

/** More would not be looked at in one call. */
export const mostRows = 5_000;

export const rowsOf = ({ file, columns }: RunDraft): PayoutRow[] =>
  [...file.rows.values()].map((cells) => rowOf(cells, file.header, columns));

/** What all statements have in common. */
export const messageOf = ({ month, currency, message }: RunDraft) => {
  const { subject, greeting } = message;
  return {
    ...month,
    subject: subject.trim(),
    ...bodiesOf(message),
    ...(greeting.trim() && { greeting: greeting.trim() }),
    currency: currency.trim().toUpperCase(),
  };
};

export const orderOf = (draft: RunDraft): RunOrder => {
  const { name, statedTotal, message } = draft;
  const [from, replyTo] = [message.from.trim(), message.replyTo.trim()];
  return {
    ...messageOf(draft),
    name: name.trim(),
    ...(from && { from }),
    ...(replyTo && { replyTo }),
    ...(statedTotal.trim() && { statedTotal: statedTotal.trim() }),
    rows: rowsOf(draft),
  };
};
