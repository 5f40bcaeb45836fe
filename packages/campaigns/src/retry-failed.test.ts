import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { doJob } from './do-job.ts';
import { steerCampaign } from './steer-campaign.ts';
import { campaignWorld, peopleNamed } from './testing/campaign-world.ts';
import { mortal } from './testing/mortal.ts';

const staff = testCtx({
  actor: { kind: 'staff', uid: 'u1', email: 'ola@distro-nation.com', role: 'admin' },
});

const everybody = peopleNamed(6).map(({ address }) => address);

/** A campaign that has ended, and failed two of six. */
const endedWorld = async () => {
  const world = campaignWorld();
  const { id } = await world.accept({ audience: { recipients: peopleNamed(6) } });
  world.provider.refuse(['user2@example.com']);
  await world.drain();
  world.provider.refuse([]);
  const { accepted } = world.provider;
  const failed = async () =>
    (await world.deps.ledger.listEnds(id, 'failed', 10)).map(({ recipient }) => recipient.address);
  const status = async () => (await world.store.read(id))?.status;
  expect([await status(), (await failed()).length, accepted().length]).toEqual(['finished', 2, 4]);
  return { world, id, accepted, failed, status };
};

type Deps = ReturnType<typeof campaignWorld>['deps'];

const click = (deps: Deps, id: string) =>
  steerCampaign(deps)(staff, {
    params: { id },
    body: { action: 'retry' },
    query: undefined,
    headers: undefined,
  });

const work = async (deps: Deps, id: string) => {
  await click(deps, id);
  await doJob(deps)(staff, { campaignId: id, step: 'retry' });
};

/** As it goes on after a crash, without anybody's help. */
const recover = async ({ pass, tick, drain }: ReturnType<typeof campaignWorld>): Promise<void> => {
  for (let round = 0; round < 10; round += 1) {
    pass(4 * 60_000);
    await tick();
    await drain();
  }
};

describe('trying those again who failed', () => {
  it.each([
    ['the click', click],
    ['the work', work],
  ])(
    'leaves nobody between failing and being mailed, wherever %s is cut off',
    async (_what, act) => {
      let steps = 0;
      for (let isOver = false; !isOver; steps += 1) {
        const { world, id, accepted, failed, status } = await endedWorld();
        const { life, wrap } = mortal(steps);
        const { store, ledger, queue } = world.deps;
        const dying = { store: wrap(store), ledger: wrap(ledger), queue: wrap(queue) };
        await act({ ...world.deps, ...dying }, id).catch(() => {});
        await recover(world);
        const outcome = {
          diedAt: steps,
          status: await status(),
          known: [...accepted(), ...(await failed())].toSorted(),
        };
        expect(outcome).toEqual({ diedAt: steps, status: 'finished', known: everybody });
        isOver = !life.isDead;
      }
      // Fewer would mean that ports have been left out.
      expect(steps).toBeGreaterThan(8);
    },
  );

  it('leaves them as they were where the campaign is cancelled first', async () => {
    const { world, id, failed, status } = await endedWorld();
    const before = await failed();
    await world.steer(id, 'retry');
    await world.steer(id, 'cancel');
    await world.drain();
    expect(await status()).toBe('cancelled');
    expect(await failed()).toEqual(before);
  });

  it('reaches them all, however many there are and however short the time is', async () => {
    const world = campaignWorld({ partSize: 400 });
    const { id } = await world.accept({ audience: { recipients: peopleNamed(1200) } });
    const addresses = peopleNamed(1200).map(({ address }) => address);
    world.provider.refuse(addresses);
    await world.drain();
    world.provider.refuse([]);
    await world.steer(id, 'retry');
    const hurried = { ...staff, deadline: 0 };
    for (let job = world.queue.jobs.shift(); job; job = world.queue.jobs.shift()) {
      if (!('step' in job)) break;
      await doJob(world.deps)(hurried, job);
    }
    expect(await world.deps.ledger.listEnds(id, 'failed', 1)).toEqual([]);
    world.pass(4 * 60_000);
    await world.tick();
    await world.drain();
    expect(world.provider.accepted().toSorted()).toEqual(addresses.toSorted());
    expect((await world.store.read(id))?.status).toBe('finished');
  });
});
