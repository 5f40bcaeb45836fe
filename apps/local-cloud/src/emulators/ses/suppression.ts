import { z } from 'zod';
import { epochSeconds, operation } from '../aws-json.ts';
import { emailAddress } from './addresses.ts';
import { page, pageSize } from './paging.ts';
import { notFound } from './ses-errors.ts';
import type { SesAccount, SuppressedDestination, SuppressionReason } from './ses-state.ts';

const reason = z.enum(['BOUNCE', 'COMPLAINT']);

/** SES sends to no spelling of a suppressed address. */
const keyOf = (email: string): string => email.toLowerCase();

export const suppressionOf = (
  { value }: SesAccount,
  email: string,
): SuppressedDestination | undefined => value.suppressed[keyOf(email)];

export const suppress = (account: SesAccount, email: string, why: SuppressionReason): void => {
  account.value.suppressed[keyOf(email)] = {
    spelling: email,
    reason: why,
    suppressedAt: account.now(),
  };
  account.changed();
};

const describe = ({ spelling, reason: why, suppressedAt }: SuppressedDestination) => ({
  EmailAddress: spelling,
  Reason: why,
  LastUpdateTime: epochSeconds(suppressedAt),
});

export const suppressionOperations = (account: SesAccount) => {
  // Only mail is compared in any case: to these calls an address is known as it is spelt on the list.
  const find = (email: string): SuppressedDestination => {
    const found = suppressionOf(account, email);
    if (found?.spelling !== email)
      throw notFound(`Email address ${email} does not exist on your suppression list.`);
    return found;
  };

  return {
    PutSuppressedDestination: operation(
      z.strictObject({ EmailAddress: emailAddress, Reason: reason }),
      (input) => suppress(account, input.EmailAddress, input.Reason),
    ),

    GetSuppressedDestination: operation(
      z.strictObject({ EmailAddress: emailAddress }),
      (input) => ({ SuppressedDestination: describe(find(input.EmailAddress)) }),
    ),

    DeleteSuppressedDestination: operation(
      z.strictObject({ EmailAddress: emailAddress }),
      (input) => {
        find(input.EmailAddress);
        delete account.value.suppressed[keyOf(input.EmailAddress)];
        account.changed();
      },
    ),

    ListSuppressedDestinations: operation(
      z.strictObject({
        Reason: z.union([z.array(reason), reason.transform((one) => [one])]).optional(),
        StartDate: z.coerce.date().optional(),
        EndDate: z.coerce.date().optional(),
        PageSize: pageSize,
        NextToken: z.string().optional(),
      }),
      ({ Reason, StartDate, EndDate, PageSize, NextToken }) => {
        const wanted = Object.entries(account.value.suppressed).filter(
          ([, suppressed]) =>
            (!Reason || Reason.includes(suppressed.reason)) &&
            (!StartDate || suppressed.suppressedAt >= StartDate.getTime()) &&
            (!EndDate || suppressed.suppressedAt <= EndDate.getTime()),
        );
        const found = page(wanted, ([email]) => email, { size: PageSize, token: NextToken });
        return {
          SuppressedDestinationSummaries: found.items.map(([, entry]) => describe(entry)),
          NextToken: found.nextToken,
        };
      },
    ),
  };
};
