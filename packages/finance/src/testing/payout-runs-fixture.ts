import { byRoute, createEndpoint } from '@distronation/common/http';
import { invoke, testCtx, testKit, type Answer } from '@distronation/common/testing';
import {
  endpoints,
  parseAddress,
  type Endpoint,
  type PayoutRow,
  type SuppressionReason,
} from '@distronation/contracts';
import { monotonicFactory } from 'ulid';
import { payoutRunRoutes } from '../handlers/payout-run-routes.ts';
import { orderIfApproved, orderRun } from '../payout-runs/order-run.ts';
import { monthReports } from '../payout-runs/month-reports.ts';
import type { RowDelivery } from '../payout-runs/ports.ts';
import { reconcile } from '../payout-runs/reconcile.ts';
import type { AcceptCampaign, ReadMailContent } from '../ports.ts';
import { usualReports } from '../report.ts';
import { findReports } from '../report-links.ts';
import { financeFixture } from './finance-fixture.ts';
import { memoryPayoutArchive, memoryPayoutRuns } from './memory-payout-runs.ts';

type Ordered = Parameters<AcceptCampaign>[1];

const read = (text: string) => parseAddress(text) ?? { address: text };

const readContent: ReadMailContent = ({ subject, html, text, from, replyTo }) => ({
  subject,
  html,
  text: text ?? html.replaceAll(/<[^<>]*>/g, ''),
  from: read(from ?? 'Distro Nation <payouts@distro-nation.com>'),
  ...(replyTo === undefined ? {} : { replyTo: read(replyTo) }),
  isPersonal: true,
});

export const lena: PayoutRow = {
  email: 'Lena@Example.com',
  name: 'Lena Okafor',
  customId: 'DN-1',
  values: [
    { label: 'YouTube', amount: '1,204.50' },
    { label: 'Streaming', amount: '318.07' },
  ],
  statedTotal: '1522.57',
};

export const marco: PayoutRow = {
  email: 'marco@example.com',
  customId: 'DN-2',
  values: [{ label: 'Streaming', amount: '0.10 EUR' }],
};

const runBody = {
  name: 'August payouts',
  month: '8',
  year: '2026',
  subject: 'Your statement for August',
  html: '<p>Payment leaves on the 28th.</p>',
  greeting: 'Hello {{name|there}},',
  currency: 'USD',
  rows: [lena, marco],
};

interface Call {
  /** Whose token: `finance`, or `admin` for a second person. */
  as?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}

/** Payout runs over memory, with the files of `financeFixture`, and with what a test may break. */
export const payoutRunsFixture = () => {
  const finance = financeFixture();
  const { audit, deps, stored } = finance;
  const runs = memoryPayoutRuns(audit);
  const archive = memoryPayoutArchive();
  const partners = new Map([
    ['DN-1', ['lena@example.com']],
    ['DN-2', ['marco@example.com']],
  ]);
  const suppressed = new Map<string, SuppressionReason>();
  const ordered = new Map<string, Ordered>();
  const reminded: string[] = [];
  const deliveries: RowDelivery[] = [];
  const broken = { accept: false };

  const accept: AcceptCampaign = async (_ctx, order) => {
    if (broken.accept) throw new Error('Interrupted');
    const id = order.id ?? '';
    if (!ordered.has(id)) ordered.set(id, order);
    return { id, status: 'preparing' };
  };
  const findCampaign = async (id: string) => {
    const order = ordered.get(id);
    const count = order?.audience.recipients.length;
    return order && { id, status: 'running' as const, ...(count ? { count } : {}) };
  };
  const order = orderRun({ findCampaign, archive, readContent, accept });
  const desk = {
    ...deps,
    runs,
    archive,
    findCampaign,
    orderRun: order,
    reconcile: reconcile({
      runs,
      archive,
      monthReports: monthReports({
        folders: {
          keysUnder: async (prefix) => [...stored].filter((key) => key.startsWith(prefix)),
        },
        kinds: usualReports,
      }),
      labels: usualReports.map(({ label }) => label),
      linkLength: 120,
      readPartners: async () => partners,
      tellSuppressed: async (mailboxes) =>
        new Map([...suppressed].filter(([mailbox]) => mailboxes.includes(mailbox))),
    }),
    remind: async (id: string) => void reminded.push(id),
    readContent,
    readDeliveries: async (_sendId: string, _count: number, ids: readonly string[]) =>
      deliveries.filter(({ id }) => ids.includes(id)),
    findReports: findReports({ files: deps.files, kinds: usualReports }),
    textFromHtml: (html: string) => html.replaceAll(/<[^<>]*>/g, ''),
    footer: {
      html: (html: string) => `${html}<footer>Unsubscribe</footer>`,
      text: (text: string) => `${text}\nUnsubscribe`,
    },
    kinds: usualReports,
    tokenFor: deps.addressing.tokenFor,
    landingUrl: deps.addressing.landingUrl,
    newId: monotonicFactory(),
  };
  const handler = byRoute(...payoutRunRoutes(createEndpoint(testKit({ now: deps.now })), desk));
  const call = (contract: Endpoint, { as = 'finance', ...request }: Call = {}): Promise<Answer> =>
    invoke(handler, {
      ...request,
      method: contract.method,
      resource: contract.path,
      headers: { Authorization: `Bearer ${as}` },
    });
  const create = async (body: object = {}) => {
    const answer = await call(endpoints.createPayoutRun, { body: { ...runBody, ...body } });
    return endpoints.createPayoutRun.response.parse(answer.body).data.run;
  };
  const worker = testCtx({ actor: { kind: 'system', name: 'payout-worker' } });
  return {
    finance,
    audit,
    runs,
    stored,
    partners,
    suppressed,
    ordered,
    reminded,
    deliveries,
    broken,
    handler,
    call,
    create,
    approve: (run: { id: string; fingerprint: string }, as = 'admin') =>
      call(endpoints.approvePayoutRun, {
        as,
        params: { id: run.id },
        body: { fingerprint: run.fingerprint },
      }),
    /** What the payout worker makes of a reminder. */
    comeBy: (id: string) => orderIfApproved({ runs, orderRun: order })(worker, id),
  };
};
