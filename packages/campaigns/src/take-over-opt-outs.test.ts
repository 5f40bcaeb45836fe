import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { doJobs } from './do-jobs.ts';
import { doJob } from './do-job.ts';
import type { LoadOptOuts, OptOutPlace } from './ports.ts';
import { campaignWorld } from './testing/campaign-world.ts';

const pages = ['p1', 'p2', 'p3'];

/** SES's list in three pages, each of which takes a minute. */
const setup = () => {
  const world = campaignWorld();
  const asked: (string | undefined)[] = [];
  const ses = { isDown: false };
  const loadOptOuts: LoadOptOuts = async function* load(_ctx, _topics, from) {
    for (const page of pages.slice(from?.after ? pages.indexOf(from.after) : 0)) {
      if (ses.isDown) throw new Error('SES is down');
      asked.push(page);
      world.pass(60_000);
      const after = pages[pages.indexOf(page) + 1];
      const next: OptOutPlace | undefined = after ? { listing: 'left_all', after } : undefined;
      yield next ? { next } : {};
    }
  };
  const work = async () => {
    const ctx = testCtx({ deadline: world.clock().getTime() + 90_000 });
    const messages = world.queue.jobs
      .splice(0)
      .map((job, at) => ({ messageId: String(at), body: JSON.stringify(job) }));
    return doJobs(doJob({ ...world.deps, loadOptOuts }))(ctx, messages);
  };
  return { world, asked, ses, work };
};

describe('a campaign', () => {
  it('begins once the opt-outs of SES are taken over, however many functions that takes', async () => {
    const { world, asked, work } = setup();
    const { id } = await world.accept();
    await work();
    expect([asked, (await world.store.read(id))?.status]).toEqual([['p1', 'p2'], 'preparing']);
    await work();
    expect([asked, (await world.store.read(id))?.status]).toEqual([pages, 'running']);
  });

  it('waits while SES does not tell them', async () => {
    const { world, ses, work } = setup();
    const { id } = await world.accept();
    ses.isDown = true;
    expect(await work()).toEqual(['0']);
    expect((await world.store.read(id))?.status).toBe('preparing');
    ses.isDown = false;
    world.pass(4 * 60_000);
    await world.tick();
    while (world.queue.jobs.length > 0) await work();
    expect((await world.store.read(id))?.status).toBe('finished');
  });
});
