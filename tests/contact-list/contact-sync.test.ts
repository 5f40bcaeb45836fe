import {
  ConcurrentModificationException,
  CreateContactCommand,
  UpdateContactCommand,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { optOut } from '@distronation/unsubscribe-utils';
import { memoryConsentStore } from '@distronation/unsubscribe-utils/testing';
import { describe, expect, it } from 'vitest';
import { sesWorld } from './ses-world.ts';

const ana = 'ana@example.com';
const left = { newsletter: 'OPT_OUT' };

const setup = async (starts?: readonly number[]) => {
  const store = memoryConsentStore();
  const world = await sesWorld({ store, ...(starts ? { starts } : {}) });
  const { ses, passSeconds } = world;
  const topicsOf = (names: Record<string, 'OPT_IN' | 'OPT_OUT'>) => ({
    ContactListName: ses.listName,
    EmailAddress: ana,
    TopicPreferences: Object.entries(names).map(([TopicName, SubscriptionStatus]) => ({
      TopicName,
      SubscriptionStatus,
    })),
  });
  return {
    ...world,
    store,
    topicsOf,
    listAna: async (names: Record<string, 'OPT_IN' | 'OPT_OUT'>) => {
      await passSeconds(2);
      await ses.client.send(new CreateContactCommand(topicsOf(names)));
      await passSeconds(2);
    },
  };
};

/** Does it once, before the first update of a contact goes out. */
const beforeFirstUpdate = (client: SESv2Client, act: () => Promise<void>): void => {
  let isFirst = true;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (isFirst && context.commandName === 'UpdateContactCommand') {
        isFirst = false;
        await act();
      }
      return next(args);
    },
    { step: 'initialize' },
  );
};

describe('the queue that SES’s contact list follows by', () => {
  it.each([0, 300, 850])(
    'drains at its rate, although its workers start %i milliseconds apart',
    async (lag) => {
      const { leave, drain, queue, listed } = await setup([0, lag]);
      const people = Array.from({ length: 40 }, (_, n) => `user${n}@example.com`);
      for (const each of people) await leave(each);
      // Whoever the workers have turned away comes again after three minutes, and holds nobody up.
      const seconds = await drain(4);
      await drain();
      // Eighty calls, at nine in ten seconds; one worker alone would take twice as long.
      expect(seconds).toBeGreaterThan(76);
      expect(seconds).toBeLessThan(130);
      expect(await listed()).toEqual(Object.fromEntries(people.map((each) => [each, left])));
      expect(queue.deadLetters).toEqual([]);
    },
  );

  it('puts aside what it cannot do, and lets nobody wait for it', async () => {
    const { leave, queue, workUntil, listed, time } = await setup();
    const poison = ['no JSON', JSON.stringify({ address: 'no address' })];
    for (const body of poison) queue.send(body);
    for (const each of [ana, 'bob@example.com']) await leave(each);
    const started = time.now();
    await workUntil(() => queue.size() === poison.length);
    expect(time.now() - started).toBeLessThan(60_000);
    expect(await listed()).toEqual({ [ana]: left, 'bob@example.com': left });
    await workUntil(() => queue.size() === 0);
    expect(queue.deadLetters.toSorted()).toEqual(poison.toSorted());
    expect((time.now() - started) / 60_000).toBeGreaterThan(29);
  });

  it('keeps what SES holds of topics that are not ours', async () => {
    const { leave, drain, listed, listAna } = await setup();
    await listAna({ merchandise: 'OPT_OUT', outreach: 'OPT_IN' });
    await leave(ana);
    await drain();
    expect(await listed()).toEqual({
      [ana]: { ...left, merchandise: 'OPT_OUT', outreach: 'OPT_IN' },
    });
  });

  it('merges anew when SES says that somebody else is writing', async () => {
    const { leave, drain, listed, listAna, ses } = await setup();
    await listAna({ outreach: 'OPT_OUT' });
    beforeFirstUpdate(ses.client, async () => {
      const $metadata = { httpStatusCode: 500 };
      throw new ConcurrentModificationException({ message: 'Concurrent', $metadata });
    });
    await leave(ana);
    // Once more when the queue shows it again, after three minutes.
    expect(await drain()).toBeGreaterThan(180);
    expect(await listed()).toEqual({ [ana]: { ...left, outreach: 'OPT_OUT' } });
  });

  it('ends with every opt-out on both sides, although SES’s own link was used in between', async () => {
    const { leave, drain, listed, listAna, ses, time, store, ...world } = await setup();
    await listAna({});
    beforeFirstUpdate(ses.client, async () => {
      await time.sleep(2_000);
      await ses.client.send(new UpdateContactCommand(world.topicsOf({ outreach: 'OPT_OUT' })));
      await time.sleep(2_000);
      // SES tells of it, which is all that is left of it when our update has gone out.
      const how = { action: 'consent.unsubscribe', method: 'ses_event' } as const;
      await world.change(world.ctx, { address: ana, apply: optOut('outreach'), ...how });
    });
    await leave(ana);
    await drain();
    const both = { newsletter: 'OPT_OUT', outreach: 'OPT_OUT' };
    expect(await listed()).toEqual({ [ana]: both });
    expect((await store.read(ana)).consent.topics).toEqual(both);
  });
});
