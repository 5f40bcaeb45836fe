import type { Ctx } from '@distronation/common';
import type { SendMailRequest, SendMailResponse } from '@distronation/contracts';
import { readPayoutOrder, type PartnerPayout } from './payout-order.ts';
import type { PayoutParticulars } from './payout-particulars.ts';
import { payoutTemplate } from './payout-template.ts';
import type { OrderCampaign } from './ports.ts';
import type { ReportMonth } from './report.ts';
import type { FindReports } from './report-links.ts';

interface Deps {
  orderCampaign: OrderCampaign;
  findReports: FindReports;
}

type Body = SendMailRequest['body'];

/** More could not be looked at before the caller stops waiting. */
const mostChecked = 2_000;

const particularsOf = (
  { customIds, greeting, values }: PartnerPayout,
  month: ReportMonth,
  isAttached: boolean,
): PayoutParticulars => ({
  month,
  customIds: isAttached ? customIds : [],
  ...(greeting === undefined ? {} : { greeting }),
  values,
});

const contentOf = ({ html, text, campaign }: Body, month: ReportMonth | undefined) =>
  campaign.type === 'financial' && month
    ? payoutTemplate({ month, messageHtml: html, messageText: text })
    : { html, text };

const missingReports = async (
  { findReports: find }: Deps,
  partners: readonly PartnerPayout[],
  month: ReportMonth,
) => {
  const customIds = partners.flatMap((partner) => partner.customIds);
  if (customIds.length > mostChecked) return { missingReports: [], reportsChecked: false };
  const { missing } = await find(customIds, month);
  return {
    missingReports: missing.map(({ customId, label }) => ({ customId, label })),
    reportsChecked: true,
  };
};

/** Orders a campaign of payout mails or of a newsletter. Rejects as the order of a campaign does, and as
 *  an invalid request for whatever could give a partner what is another's. */
export const sendMail =
  (deps: Deps) =>
  async (ctx: Ctx, { body, headers }: SendMailRequest): Promise<SendMailResponse> => {
    const { subject, from, replyTo, campaign, attachReporting } = body;
    const { partners, month } = readPayoutOrder(body);
    const isPayout = campaign.type === 'financial' && month !== undefined;
    const recipients = partners.map((partner) => ({
      address: partner.address,
      ...(partner.name === undefined ? {} : { name: partner.name }),
      ...(isPayout ? { particulars: particularsOf(partner, month, attachReporting) } : {}),
    }));
    const checked =
      isPayout && attachReporting
        ? await missingReports(deps, partners, month)
        : { missingReports: [], reportsChecked: true };
    const accepted = await deps.orderCampaign(ctx, {
      kind: isPayout ? 'payout' : 'mail',
      name: campaign.name,
      topic: campaign.type,
      content: { subject, from, replyTo, ...contentOf(body, month) },
      recipients,
      idempotencyKey: headers['idempotency-key'],
    });
    return {
      message: 'Campaign accepted',
      recipientCount: partners.length,
      campaign: accepted,
      ...checked,
    };
  };
