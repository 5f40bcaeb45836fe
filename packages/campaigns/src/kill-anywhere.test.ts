import { partDelivery } from '@distronation/delivery/testing';
import { describe, expect, it } from 'vitest';
import type { JobDeps } from './do-job.ts';
import type { Job } from './ports.ts';
import { campaignWorld, peopleNamed, type CampaignWorld } from './testing/campaign-world.ts';
import { mortal } from './testing/mortal.ts';

const people = peopleNamed(9);
const addresses = people.map(({ address }) => address);
const left = 'user3@example.com';

/** The ports of one process, which dies at the given step. */
const processOf = (
  world: CampaignWorld,
  diesAt: number,
): { deps: JobDeps; died: () => boolean } => {
  const { life, wrap } = mortal(diesAt);
  const { store, archive, queue, ledger, provider, suppressed, clock, deps } = world;
  const ask = wrap({
    gate: async (_ctx: unknown, some: readonly string[]) =>
      new Map(some.map((address) => [address, suppressed[address]])),
  });
  const delivery = partDelivery({
    ledger: wrap(ledger),
    // What is decided without waiting is no place to die at.
    transport: { ...wrap(provider), batchSize: 2, reserveMessageId: provider.reserveMessageId },
    gate: (ctx, some) => ask.gate(ctx, some),
    now: clock,
  });
  const ports = { store: wrap(store), archive: wrap(archive), queue: wrap(queue) };
  return { deps: { ...deps, ...ports, ...delivery }, died: () => life.isDead };
};

/** Ends the campaign as the clock and the queue do after a crash: no colleague has to lift a hand. */
const recover = async (world: CampaignWorld, id: string): Promise<void> => {
  for (let round = 0; round < 40; round += 1) {
    world.pass(4 * 60_000);
    await world.tick();
    await world.drain();
    if ((await world.store.read(id))?.status === 'finished') return;
  }
};

/** Runs a campaign whose worker dies at the given step; true if it did. */
const runWithDeath = async (diesAt: number) => {
  const world = campaignWorld();
  world.suppressed[left] = 'unsubscribed_topic';
  const { id } = await world.accept({ audience: { recipients: people } });
  const { deps, died } = processOf(world, diesAt);
  const interrupted: Job[] = [];
  for (let job = world.queue.jobs.shift(); job; job = world.queue.jobs.shift()) {
    const { campaignId } = job;
    await world.doJob(job, deps).catch(() => void interrupted.push(job));
    expect(campaignId).toBe(id);
    if (died()) break;
  }
  // The queue gives out again what nobody reported done.
  world.queue.jobs.push(...interrupted);
  if (died()) await recover(world, id);
  return { died: died(), world, id };
};

describe('a worker that is killed', () => {
  it('at any step of a campaign loses nobody and mails nobody twice', async () => {
    const expected = {
      status: 'finished',
      mailed: addresses.filter((address) => address !== left).toSorted(),
      counted: 8,
    };
    let steps = 0;
    for (let isOver = false; !isOver; steps += 1) {
      const { died, world, id } = await runWithDeath(steps);
      const outcome = {
        diedAt: steps,
        status: (await world.store.read(id))?.status,
        mailed: world.provider.mailed().toSorted(),
        counted: world.ledger.sent.get('November'),
      };
      expect(outcome).toEqual({ diedAt: steps, ...expected });
      isOver = !died;
    }
    // Fewer would mean that ports have been left out.
    expect(steps).toBeGreaterThan(200);
  });
});
