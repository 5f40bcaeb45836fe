import type { Ctx } from '@distronation/common';
import { testCtx } from '@distronation/common/testing';
import type { SuppressionReason } from '@distronation/contracts';
import { memoryLedger, partDelivery } from '@distronation/delivery/testing';
import { monotonicFactory } from 'ulid';
import { acceptCampaign, type CampaignOrder } from '../accept-campaign.ts';
import { nothingYet, type Feedback } from '../campaign.ts';
import { doJob, type JobDeps } from '../do-job.ts';
import { keepGoing } from '../keep-going.ts';
import { personaliseFields } from '../personalise-fields.ts';
import type { IdempotencyKeys, Job, PeopleIn, Recipient } from '../ports.ts';
import { steerCampaign } from '../steer-campaign.ts';
import { memoryArchive } from './memory-archive.ts';
import { memoryCampaigns } from './memory-campaigns.ts';
import { memoryJobs } from './memory-jobs.ts';
import { memoryProvider } from './memory-provider.ts';

const worker = testCtx({
  actor: { kind: 'system', name: 'campaign-worker' },
  deadline: Number.POSITIVE_INFINITY,
});
const staff = testCtx({
  actor: { kind: 'staff', uid: 'u1', email: 'ola@distro-nation.com', role: 'admin' },
});

export const peopleNamed = (count: number): Recipient[] =>
  Array.from({ length: count }, (_, n) => ({ address: `user${n}@example.com` }));

const content = {
  subject: 'News',
  html: '<p>Hi</p>',
  text: 'Hi',
  from: { address: 'hello@distro-nation.com' },
  isPersonal: false,
};

const mostJobs = 500;

async function* inPages(pages: readonly Recipient[][]): AsyncIterable<Recipient[]> {
  for (const page of pages) yield page;
}

/** Everything that campaigns need, in memory, with a clock that the test moves. */
export const campaignWorld = ({ partSize = 2 } = {}) => {
  let now = Date.UTC(2026, 10, 1, 9);
  const clock = () => new Date(now);
  const store = memoryCampaigns();
  const archive = memoryArchive();
  const queue = memoryJobs();
  const ledger = memoryLedger(() => now);
  const provider = memoryProvider(() => now);
  const suppressed: Record<string, SuppressionReason> = {};
  const segments = new Map<string, Recipient[][]>();
  const feedback: Feedback = { ...nothingYet };
  const newId = monotonicFactory();
  const peopleIn: PeopleIn = async (_ctx, id) => {
    const pages = segments.get(id);
    return pages && inPages(pages);
  };
  const gate = async (_ctx: Ctx, addresses: readonly string[]) =>
    new Map(addresses.map((address) => [address, suppressed[address]]));
  const keys = new Map<string, { sendId: string }>();

  const deps = {
    store,
    archive,
    queue,
    newId,
    partSize,
    ...partDelivery({ ledger, transport: provider, gate, now: clock }),
    feedbackOf: async () => ({ ...feedback }),
    personaliserOf: personaliseFields,
    peopleIn,
    loadOptOuts: undefined,
    now: clock,
  } satisfies JobDeps;

  const idempotencyKeys: IdempotencyKeys = {
    async claim(key, started) {
      const known = keys.get(key) ?? started;
      keys.set(key, known);
      return known;
    },
  };

  const accept = (order: Partial<CampaignOrder> = {}) =>
    acceptCampaign({
      store,
      archive,
      queue,
      newId,
      now: clock,
      idempotencyKeys,
    })(staff, {
      kind: 'mail',
      name: 'November',
      mayShareName: false,
      topic: 'newsletter',
      content,
      tags: [],
      tracking: { opens: true, clicks: true },
      audience: { recipients: peopleNamed(5) },
      by: { email: 'ola@distro-nation.com', uid: 'u1' },
      ...order,
    });

  return {
    store,
    archive,
    queue,
    ledger,
    provider,
    suppressed,
    /** The people of each, page by page. */
    segments,
    feedback,
    deps,
    idempotencyKeys,
    accept,
    pass: (milliseconds: number) => void (now += milliseconds),
    clock,
    doJob: (job: Job, own: JobDeps = deps) => doJob(own)(worker, job),
    tick: () => keepGoing(deps)(worker),
    steer: (id: string, action: 'pause' | 'resume' | 'start' | 'cancel' | 'retry') =>
      steerCampaign(deps)(staff, {
        params: { id },
        body: { action },
        query: undefined,
        headers: undefined,
      }),
    /** Does everything that waits, for however long, and what comes of it. */
    async drain() {
      for (let done = 0; done < mostJobs; done += 1) {
        const job = queue.jobs.shift() ?? queue.payouts.shift() ?? queue.later.shift();
        if (!job) return;
        await doJob(deps)(worker, job);
      }
      throw new Error('There is no end of jobs');
    },
  };
};

export type CampaignWorld = ReturnType<typeof campaignWorld>;
