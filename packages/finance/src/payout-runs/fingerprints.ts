import { digestOf } from '@distronation/common';
import type { PayoutFinding } from '@distronation/contracts';
import type { PayoutOrder } from './payout-run.ts';

/** The same whatever order the fields of a row were written in. */
export const orderDigestOf = ({ rows, month, ...said }: PayoutOrder): string => {
  const listed = rows.map(({ email, name, customId, values, statedTotal }) => [
    email,
    name,
    customId,
    values.map(({ label, amount }) => [label, amount]),
    statedTotal,
  ]);
  const { subject, html, text, from, replyTo, greeting, currency, statedTotal } = said;
  const message = [subject, html, text, from, replyTo, greeting, currency, statedTotal];
  return digestOf([month.year, month.month, message, listed]);
};

/** Stands for all that somebody approves. */
export const fingerprintOf = (orderDigest: string, findings: readonly PayoutFinding[]): string =>
  digestOf([
    orderDigest,
    findings.map(({ row, kind, severity, message }) => [row, kind, severity, message]),
  ]);
