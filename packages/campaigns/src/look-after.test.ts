import { recordingLog, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { keepGoing } from './keep-going.ts';
import { lookAfter } from './look-after.ts';
import { campaignWorld, peopleNamed } from './testing/campaign-world.ts';

/** Two campaigns that are due, the first of which nobody can start. */
const twoDue = async () => {
  const world = campaignWorld();
  const scheduledFor = new Date(world.clock().getTime() + 60_000);
  const order = { scheduledFor, audience: { recipients: peopleNamed(20) } };
  const { id: broken } = await world.accept({ ...order, name: 'Broken' });
  const { id: sound } = await world.accept({ ...order, name: 'Sound' });
  await world.drain();
  world.pass(61_000);
  const add: typeof world.queue.add = async (kind, jobs, delay) => {
    if (jobs.some(({ campaignId }) => campaignId === broken)) throw new Error('SQS refused it');
    await world.queue.add(kind, jobs, delay);
  };
  const clock = keepGoing({ ...world.deps, queue: { ...world.queue, add } });
  return { world, clock, sound };
};

describe('the clock', () => {
  it('fails for whoever watches it when a campaign could not be looked after, and looks after the others', async () => {
    const { world, clock, sound } = await twoDue();
    const log = recordingLog();
    let rounds = 0;
    const sends = async () => {
      rounds += 1;
      return 0;
    };
    await expect(lookAfter(clock, sends)(testCtx({ log }))).rejects.toThrow(/^1 /);
    expect(new Set(world.queue.jobs.map(({ campaignId }) => campaignId))).toEqual(new Set([sound]));
    expect(log.lines).toMatchObject([{ level: 'error', message: 'campaign not looked after' }]);
    expect(rounds).toBe(1);
  });

  it('goes the second round although the first could not be gone, and fails after that', async () => {
    let rounds = 0;
    const broken = async () => Promise.reject(new Error('DynamoDB is away'));
    const sends = async () => {
      rounds += 1;
      return 2;
    };
    await expect(lookAfter(broken, sends)(testCtx())).rejects.toThrow(/^3 /);
    expect(rounds).toBe(1);
  });

  it('says nothing where all is well', async () => {
    const { world } = await twoDue();
    await expect(lookAfter(world.tick)(testCtx())).resolves.toBeUndefined();
  });
});
