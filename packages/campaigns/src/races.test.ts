import { partDelivery } from '@distronation/delivery/testing';
import { describe, expect, it } from 'vitest';
import { campaignWorld, peopleNamed, type CampaignWorld } from './testing/campaign-world.ts';

const fullOf = async (world: CampaignWorld, people = 20) =>
  world.accept({ audience: { recipients: peopleNamed(people) } });

const prepared = async (world = campaignWorld(), people = 20) => {
  const { id } = await fullOf(world, people);
  const prepare = world.queue.jobs.shift();
  if (prepare) await world.doJob(prepare);
  return { world, id };
};

const statusIn = async (world: CampaignWorld, id: string) => (await world.store.read(id))?.status;

const everybody = (people = 20) =>
  peopleNamed(people)
    .map(({ address }) => address)
    .toSorted();

describe('two at once', () => {
  it('preparing a campaign freeze one audience, and everybody is mailed once', async () => {
    const world = campaignWorld();
    const { id } = await fullOf(world);
    const jobs = Array.from({ length: 5 }, () => ({ campaignId: id, step: 'prepare' as const }));
    await Promise.all(jobs.map((job) => world.doJob(job)));
    await world.drain();
    expect(world.provider.mailed().toSorted()).toEqual(everybody());
    expect(await statusIn(world, id)).toBe('finished');
  });

  it('working in the same lanes mail nobody twice, and only one of them goes on', async () => {
    const { world } = await prepared();
    world.queue.jobs.push(...world.queue.jobs, ...world.queue.jobs);
    const done: number[] = [];
    while (world.queue.jobs.length > 0) {
      const jobs = world.queue.jobs.splice(0);
      done.push(jobs.length);
      await Promise.all(jobs.map((job) => world.doJob(job)));
    }
    expect(done[0]).toBe(12);
    expect(Math.max(...done.slice(2))).toBeLessThanOrEqual(4);
    expect(world.provider.mailed().toSorted()).toEqual(everybody());
  });

  it('clocks set what is due, or lost, going once', async () => {
    const world = campaignWorld();
    const scheduledFor = new Date(world.clock().getTime() + 60_000);
    await world.accept({ scheduledFor, audience: { recipients: peopleNamed(20) } });
    await world.drain();
    world.pass(61_000);
    await Promise.all([world.tick(), world.tick()]);
    const due = world.queue.jobs.splice(0);
    expect(new Set(due.map((job) => JSON.stringify(job))).size).toBe(4);
    world.pass(4 * 60_000);
    await Promise.all([world.tick(), world.tick()]);
    expect(world.queue.jobs).toHaveLength(4);
    // They may only be waiting behind others: what was asked for is not asked for each minute.
    world.pass(60_000);
    await world.tick();
    expect(world.queue.jobs).toHaveLength(4);
  });
});

describe('a colleague who acts in the middle', () => {
  it('cancels while the audience is written down: nobody is mailed', async () => {
    const world = campaignWorld();
    const { id } = await fullOf(world);
    const { archive } = world.deps;
    const keepPart: typeof archive.keepPart = async (...args) => {
      await archive.keepPart(...args);
      if ((await statusIn(world, id)) !== 'cancelled') await world.steer(id, 'cancel');
    };
    await world.doJob(
      { campaignId: id, step: 'prepare' },
      { ...world.deps, archive: { ...archive, keepPart } },
    );
    world.pass(10 * 60_000);
    await world.tick();
    await world.drain();
    expect([await statusIn(world, id), world.provider.mailed()]).toEqual(['cancelled', []]);
  });

  it('retries while others are sent: who failed goes out, and the campaign ends after that', async () => {
    const { world, id } = await prepared();
    world.provider.refuse(['user1@example.com']);
    const [first] = world.queue.jobs.splice(0, 1);
    if (first) await world.doJob(first);
    world.provider.refuse([]);
    await world.steer(id, 'retry');
    await world.drain();
    expect(world.provider.accepted().toSorted()).toEqual(everybody());
    expect(await statusIn(world, id)).toBe('finished');
  });

  it('retries what failed here and there, and nobody waits for the clock to find it', async () => {
    const { world, id } = await prepared();
    world.provider.refuse(['user0@example.com', 'user9@example.com', 'user17@example.com']);
    await world.drain();
    world.provider.refuse([]);
    await world.steer(id, 'retry');
    await world.drain();
    expect(world.provider.accepted().toSorted()).toEqual(everybody());
    expect(await statusIn(world, id)).toBe('finished');
  });

  it('retries just as the campaign ends: the end does not go over the heads of those who wait', async () => {
    const { world, id } = await prepared();
    world.provider.refuse(['user1@example.com']);
    let isOver = false;
    const { store } = world;
    // The last look at the parts is taken before the colleague acts, and acted on afterwards.
    const commit: typeof store.commit = async (before, after, entry) => {
      if (after.status === 'finished' && !isOver) {
        isOver = true;
        world.provider.refuse([]);
        await world.steer(id, 'retry');
      }
      return store.commit(before, after, entry);
    };
    const late = { ...world.deps, store: { ...store, commit } };
    for (let job = world.queue.jobs.shift(); job; job = world.queue.jobs.shift())
      await world.doJob(job, late);
    expect([isOver, await statusIn(world, id)]).toEqual([true, 'finished']);
    expect(world.provider.accepted().toSorted()).toEqual(everybody());
  });

  it('lets it go on while a worker judges it by what was known before: it goes on', async () => {
    const { world, id } = await prepared();
    Object.assign(world.feedback, { delivered: 94, bounced: 6 });
    const [job] = world.queue.jobs.splice(0, 1);
    const feedbackOf = async () => {
      if ((await world.store.read(id))?.forgiven === undefined) {
        await world.tick();
        await world.steer(id, 'resume');
      }
      return { ...world.feedback };
    };
    if (job) await world.doJob(job, { ...world.deps, feedbackOf });
    expect(await statusIn(world, id)).toBe('running');
    expect(world.store.entries.map(({ action }) => action)).toEqual([
      'campaign.create',
      'campaign.pause',
      'campaign.resume',
    ]);
  });

  it('retries where nothing failed: nothing changes', async () => {
    const { world, id } = await prepared();
    await world.drain();
    await world.steer(id, 'retry');
    expect([await statusIn(world, id), world.queue.jobs]).toEqual(['finished', []]);
  });
});

describe('mail that was in the hands of a worker that is gone', () => {
  it('is settled while the campaign is paused, and nothing else is sent', async () => {
    const { world, id } = await prepared();
    const [job] = world.queue.jobs.splice(0, 1);
    const dying = {
      ...world.deps,
      store: {
        ...world.store,
        savePart: async (...[of, part]: Parameters<typeof world.store.savePart>) => {
          if (part.counts.accepted > 0) throw new Error('the process died');
          return world.store.savePart(of, part);
        },
      },
    };
    if (job) await world.doJob(job, dying).catch(() => {});
    const mailed = world.provider.mailed().length;
    await world.steer(id, 'pause');
    world.pass(10 * 60_000);
    await world.tick();
    await world.drain();
    expect((await world.store.parts(id)).at(0)).toMatchObject({ counts: { pending: 0 } });
    expect([await statusIn(world, id), world.provider.mailed().length]).toEqual(['paused', mailed]);
    await world.steer(id, 'resume');
    await world.drain();
    expect(world.provider.mailed().toSorted()).toEqual(everybody());
  });

  it('waits for its provider in one job, for however long, although it was in doubt before', async () => {
    const { world } = await prepared(campaignWorld(), 2);
    const { provider, queue, deps, clock, ledger } = world;
    const denied = { state: 'failed', reason: 'provider_denied' } as const;
    let answer: typeof denied | { state: 'uncertain' } = { state: 'uncertain' };
    const transport = {
      ...provider,
      async deliver(...[, , batch]: Parameters<typeof provider.deliver>) {
        const outcomes = new Map(batch.map(({ delivery }) => [delivery.id, answer]));
        answer = denied;
        return outcomes;
      },
    };
    const gate = async (_ctx: unknown, all: readonly string[]) =>
      new Map(all.map((address) => [address, undefined]));
    const denying = { ...deps, ...partDelivery({ ledger, transport, gate, now: clock }) };
    let most = 0;
    for (let minute = 0; minute < 10 * 60; minute += 1) {
      const jobs = [...queue.jobs.splice(0), ...queue.later.splice(0)];
      most = Math.max(most, jobs.length);
      for (const job of jobs) await world.doJob(job, denying);
      world.pass(60_000);
      await world.tick();
    }
    expect(most).toBe(1);
  });

  it('is asked about less and less often where nobody can tell', async () => {
    const { world, id } = await prepared(campaignWorld(), 2);
    world.provider.leaveInDoubt();
    await world.drain();
    let asked = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      world.pass(60_000);
      await world.tick();
      asked += world.queue.jobs.length;
      await world.drain();
    }
    expect(await statusIn(world, id)).toBe('running');
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(60);
  });
});
