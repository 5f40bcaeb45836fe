import { describe, expect, it } from 'vitest';
import { campaignWorld, peopleNamed } from './testing/campaign-world.ts';

const begun = async (world = campaignWorld()) => {
  const { id } = await world.accept({ audience: { recipients: peopleNamed(20) } });
  const prepare = world.queue.jobs.shift();
  if (prepare) await world.doJob(prepare);
  const work = async (jobs: number) => {
    for (const job of world.queue.jobs.splice(0, jobs)) await world.doJob(job);
  };
  const status = async () => (await world.store.read(id))?.status;
  return { world, id, work, status };
};

describe('a campaign', () => {
  it('reaches everybody once, and ends by itself', async () => {
    const { world, status } = await begun();
    await world.drain();
    expect(await status()).toBe('finished');
    expect(world.provider.mailed().toSorted()).toEqual(
      peopleNamed(20)
        .map(({ address }) => address)
        .toSorted(),
    );
  });

  it('sends nothing while it is paused, and goes on where it stopped', async () => {
    const { world, id, work, status } = await begun();
    await work(2);
    const before = world.provider.mailed().length;
    await world.steer(id, 'pause');
    await world.drain();
    await world.tick();
    await world.drain();
    expect(world.provider.mailed()).toHaveLength(before);
    await world.steer(id, 'resume');
    await world.drain();
    expect(await status()).toBe('finished');
    expect(new Set(world.provider.mailed()).size).toBe(20);
    expect(world.provider.mailed()).toHaveLength(20);
  });

  it('sends nothing more once it is cancelled, and cannot be woken', async () => {
    const { world, id, work, status } = await begun();
    await work(2);
    const before = world.provider.mailed().length;
    await world.steer(id, 'cancel');
    await world.drain();
    expect(world.provider.mailed()).toHaveLength(before);
    for (const action of ['resume', 'start', 'pause', 'retry'] as const)
      await expect(world.steer(id, action)).rejects.toMatchObject({ code: 'not_possible_now' });
    expect(await status()).toBe('cancelled');
  });

  it('waits until its time has come, or a colleague starts it', async () => {
    const world = campaignWorld();
    const scheduledFor = new Date(world.clock().getTime() + 60 * 60_000);
    const { id } = await world.accept({ scheduledFor });
    const other = await world.accept({ name: 'Another', scheduledFor });
    await world.drain();
    await world.tick();
    await world.drain();
    expect(world.provider.mailed()).toEqual([]);
    await world.steer(other.id, 'start');
    await world.drain();
    expect(world.provider.mailed()).toHaveLength(5);
    world.pass(60 * 60_000);
    await world.tick();
    await world.drain();
    expect((await world.store.read(id))?.status).toBe('finished');
    expect(world.provider.mailed()).toHaveLength(10);
  });

  it('that was paused waits again for its time when it goes on, and not once it has begun', async () => {
    const world = campaignWorld();
    const scheduledFor = new Date(world.clock().getTime() + 60 * 60_000);
    const { id } = await world.accept({ scheduledFor });
    const status = async () => (await world.store.read(id))?.status;
    await world.drain();
    await world.steer(id, 'pause');
    await world.steer(id, 'resume');
    await world.drain();
    expect([await status(), world.provider.mailed()]).toEqual(['scheduled', []]);
    await world.steer(id, 'start');
    await world.steer(id, 'pause');
    await world.steer(id, 'resume');
    expect(await status()).toBe('running');
    await world.drain();
    expect([await status(), world.provider.mailed().length]).toEqual(['finished', 5]);
  });

  it('that was paused beyond its time goes out when it goes on, and not before', async () => {
    const world = campaignWorld();
    const scheduledFor = new Date(world.clock().getTime() + 60 * 60_000);
    const { id } = await world.accept({ scheduledFor });
    await world.drain();
    await world.steer(id, 'pause');
    world.pass(2 * 60 * 60_000);
    await world.tick();
    await world.drain();
    expect(world.provider.mailed()).toEqual([]);
    await world.steer(id, 'resume');
    await world.drain();
    expect(world.provider.mailed()).toHaveLength(5);
  });

  it('records each thing that staff did to it, and what changed nothing not at all', async () => {
    const { world, id } = await begun();
    await world.steer(id, 'pause');
    await world.steer(id, 'pause');
    await world.steer(id, 'resume');
    await world.steer(id, 'resume');
    await world.steer(id, 'cancel');
    expect(world.store.entries.map(({ action }) => action)).toEqual([
      'campaign.create',
      'campaign.pause',
      'campaign.resume',
      'campaign.cancel',
    ]);
  });

  it('leaves out whoever leaves in its middle', async () => {
    const { world, work } = await begun();
    await work(1);
    const [last = ''] = peopleNamed(20)
      .map(({ address }) => address)
      .slice(-1);
    world.suppressed[last] = 'unsubscribed_topic';
    await world.drain();
    expect(world.provider.mailed()).toHaveLength(19);
    expect(world.provider.mailed()).not.toContain(last);
  });

  it('pauses by itself when too many mails bounce, and goes on when a colleague says so', async () => {
    const { world, id, work, status } = await begun();
    await work(1);
    Object.assign(world.feedback, { delivered: 94, bounced: 6 });
    await world.tick();
    expect(await world.store.read(id)).toMatchObject({
      status: 'paused',
      pausedBecause: 'bounces',
    });
    expect(world.store.entries.at(-1)).toMatchObject({
      action: 'campaign.pause',
      actor: 'system:campaign-worker',
      reason: 'bounces',
    });
    await world.steer(id, 'resume');
    await world.drain();
    expect(await status()).toBe('finished');
  });

  it('tries those again that failed, and nobody else', async () => {
    const { world, id, status } = await begun();
    world.provider.refuse(['user1@example.com', 'user7@example.com']);
    await world.drain();
    expect(await status()).toBe('finished');
    expect(await world.deps.ledger.listEnds(id, 'failed', 10)).toHaveLength(4);
    world.provider.refuse([]);
    await world.steer(id, 'retry');
    await world.drain();
    expect(await status()).toBe('finished');
    expect(world.provider.accepted()).toHaveLength(20);
    expect(new Set(world.provider.accepted()).size).toBe(20);
  });
});
