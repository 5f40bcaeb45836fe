import { financeEnvironment, wireIssuing, wireLinks } from '@distronation/finance';
import { commandEnvironment } from '@distronation/local-cloud';
import { readUrls } from './urls.ts';

/** Of a partner whose reports lie in the local cloud's bucket. */
const customId = 'DN-1001';

const lastMonth = (): { year: string; month: string } => {
  const now = new Date();
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  const [year = '', month = ''] = start.toISOString().split('-', 2);
  return { year, month };
};

/** Issues the links of a payout mail, as what sends it does, and resolves with the first. */
export const issueReport = async () => {
  Object.assign(process.env, commandEnvironment(Number(new URL(readUrls().crm).port)));
  const wiring = wireLinks(financeEnvironment());
  const { issueReportLinks } = wireIssuing(financeEnvironment(), wiring);
  const sendId = crypto.randomUUID();
  const [month, recipient] = [lastMonth(), `${sendId}@example.com`];
  const order = { sendId, recipient, customIds: [customId], month };
  const [mailed] = (await issueReportLinks(order)).links;
  const waiting = await wiring.links.uncollected(month, 1_000);
  const kept = waiting.find((one) => one.sendId === sendId && one.label === mailed?.label);
  if (!mailed || !kept) throw new Error(`There is no report of ${customId}`);
  const at = new Date().toISOString();
  const entry = { action: 'report.revoke', subject: recipient, actor: 'staff:test', at } as const;
  return {
    url: mailed.url,
    receipts: () => wiring.links.receipts(kept.id, 10),
    revoke: () =>
      wiring.links.revoke(kept.id, at, { ...entry, method: 'staff', requestId: 'request-1' }),
  };
};
