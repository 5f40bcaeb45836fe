import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import { sendMail as contract } from '@distronation/contracts';
import type { CampaignRecipient, OrderCampaign } from '../ports.ts';
import { usualReports } from '../report.ts';
import { findReports } from '../report-links.ts';
import { sendMail } from '../send-mail.ts';
import { financeFixture } from './finance-fixture.ts';

type Ordered = Parameters<OrderCampaign>[1];

/** `/send-mail` over memory, with the campaigns that were ordered by it. */
export const sendingFixture = () => {
  const finance = financeFixture();
  const ordered: Ordered[] = [];
  const handler = createEndpoint(testKit({ now: finance.deps.now }))(
    contract,
    sendMail({
      findReports: findReports({ files: finance.deps.files, kinds: usualReports }),
      async orderCampaign(_ctx, order) {
        ordered.push(order);
        return { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', status: 'preparing' };
      },
    }),
  );
  const recipients = (): CampaignRecipient[] => ordered.flatMap((order) => order.recipients);
  return { finance, ordered, recipients, handler };
};
