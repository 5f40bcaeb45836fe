import { InvalidRequest, type Problem } from '@distronation/common';
import {
  formatAddress,
  placeholdersIn,
  type CreatePayoutRunRequest,
} from '@distronation/contracts';
import type { ReadMailContent } from '../ports.ts';
import type { PayoutOrder } from './payout-run.ts';

type Body = CreatePayoutRunRequest['body'];

interface GivenMessage {
  subject: string;
  html: string;
  text?: string | undefined;
  greeting?: string | undefined;
}

/** The message is the same for all; only the greeting may name its reader. */
const placeholderProblems = ({ greeting, ...message }: GivenMessage): Problem[] => {
  const fixed = (['subject', 'html', 'text'] as const)
    .filter((field) => placeholdersIn(message[field] ?? '').length > 0)
    .map((field) => ({ field, message: `${field} can hold no {{placeholder}}; the greeting can` }));
  const unknown = placeholdersIn(greeting ?? '').some(
    ({ name, instead }) => name !== 'name' || instead === undefined,
  );
  const only = 'greeting may hold {{name|…}} only, with what stands there for those without a name';
  return unknown ? [...fixed, { field: 'greeting', message: only }] : fixed;
};

export const refusePlaceholders = (message: GivenMessage): void => {
  const problems = placeholderProblems(message);
  if (problems.length > 0) throw new InvalidRequest(problems);
};

/** What a run freezes, read from a request. Rejects as `readContent` does, and with all that is wrong
 *  with the message. */
export const readOrder = (body: Body, readContent: ReadMailContent): PayoutOrder => {
  refusePlaceholders(body);
  const { month, year, greeting, currency, statedTotal, rows } = body;
  const {
    subject,
    html = '',
    text,
    from,
    replyTo,
  } = readContent({ ...body, from: body.from, replyTo: body.replyTo });
  return {
    month: { year, month },
    subject,
    html,
    text,
    from: formatAddress(from),
    ...(replyTo ? { replyTo: formatAddress(replyTo) } : {}),
    ...(greeting ? { greeting } : {}),
    currency,
    ...(statedTotal ? { statedTotal } : {}),
    rows,
  };
};
