import { DomainError, type Ctx } from '@distronation/common';
import { payoutTemplate } from '../payout-template.ts';
import type { AcceptCampaign, ReadMailContent } from '../ports.ts';
import type { PayoutRun } from './payout-run.ts';
import type { FindCampaign, OrderRun, PayoutArchive, PayoutRuns } from './ports.ts';
import { statementsOf } from './statements.ts';

interface Deps {
  findCampaign: FindCampaign;
  archive: Pick<PayoutArchive, 'order'>;
  readContent: ReadMailContent;
  accept: AcceptCampaign;
}

const approverOf = ({ approvedBy }: PayoutRun) => {
  if (!approvedBy) throw new DomainError('not_possible_now');
  return approvedBy;
};

/** Orders the campaign of an approved run under the run's own id for it, for whoever approved. */
export const orderRun =
  ({ findCampaign, archive, readContent, accept }: Deps): OrderRun =>
  async (ctx, run) => {
    const by = approverOf(run);
    // One that is there is looked after by those who look after campaigns.
    if (await findCampaign(run.campaignId)) return;
    const order = await archive.order(run.id);
    const { month, subject, html, text, from, replyTo } = order;
    const template = payoutTemplate({ month, messageHtml: html, messageText: text });
    await accept(ctx, {
      id: run.campaignId,
      kind: 'payout',
      name: run.name,
      mayShareName: true,
      topic: 'financial',
      content: readContent({ subject, ...template, from, replyTo }),
      tags: ['financial'],
      tracking: { opens: true, clicks: true },
      audience: {
        recipients: statementsOf(order).map(({ address, name, particulars }) => ({
          address,
          ...(name === undefined ? {} : { name }),
          particulars,
        })),
      },
      by,
    });
  };

/** What a reminder leads to: the campaign of a run that was approved is ordered, whoever was interrupted
 *  in it. A run that nobody approved is left alone. */
export const orderIfApproved =
  ({ runs, orderRun: order }: { runs: Pick<PayoutRuns, 'find'>; orderRun: OrderRun }) =>
  async (ctx: Ctx, id: string): Promise<void> => {
    const run = await runs.find(id);
    if (run?.status === 'approved') await order(ctx, run);
  };
