import { DomainError, type Ctx } from '@distronation/common';
import { canonicalAddress, type Address } from '@distronation/contracts';
import pMap from 'p-map';
import type { IssueReportLinks } from './issue-report-links.ts';
import { payoutParticulars } from './payout-particulars.ts';
import { payoutFields } from './payout-template.ts';

interface Row {
  id: string;
  recipient: Address;
}

type Own = { fields: ReturnType<typeof payoutFields> } | { reason: string };

/** A mail without its links is not sent, and the others are. */
const reasons = new Set([
  'link_expired',
  'link_revoked',
  'report_missing',
  'report_unreadable',
  'signing_failed',
]);

const partnersAtOnce = 10;

const noLinks = { links: [] };

/** What each payout mail says to its reader in particular: their values, and links to their reports that
 *  are issued when the mail goes out. The same send gets the same links again. */
export const personalisePayouts =
  ({ issueReportLinks: issue }: { issueReportLinks: IssueReportLinks }) =>
  (_campaign: unknown, recipients: readonly (Address & { particulars?: unknown })[]) => {
    const byAddress = new Map(recipients.map((one) => [canonicalAddress(one.address), one]));
    const say = async ({ log }: Ctx, sendId: string, { id, recipient }: Row): Promise<Own> => {
      const partner = byAddress.get(canonicalAddress(recipient.address));
      const { month, customIds, greeting, values } = payoutParticulars.parse(partner?.particulars);
      const order = { sendId, recipient: recipient.address, customIds, month };
      try {
        const { links } = customIds.length > 0 ? await issue(order) : noLinks;
        const personal = { month, messageGreeting: greeting, payoutValues: values, links };
        return { fields: payoutFields(personal) };
      } catch (error) {
        if (!(error instanceof DomainError && reasons.has(error.code))) throw error;
        // Of a report that is not there all is said.
        const { cause } = error;
        if (cause) log.warn('a statement has no links', { sendId, deliveryId: id, error: cause });
        return { reason: error.code };
      }
    };
    return async (ctx: Ctx, { id }: { id: string }, rows: readonly Row[]) =>
      new Map(
        await pMap(rows, async (row): Promise<[string, Own]> => [row.id, await say(ctx, id, row)], {
          concurrency: partnersAtOnce,
        }),
      );
  };
