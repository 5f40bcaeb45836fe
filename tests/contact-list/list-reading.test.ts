import { CreateContactCommand } from '@aws-sdk/client-sesv2';
import { pacer } from '@distronation/common';
import { topics } from '@distronation/contracts';
import { startStandaloneSes } from '@distronation/local-cloud/testing';
import { pacedContactPages, sesContactPages } from '@distronation/unsubscribe-utils/adapters';
import { virtualTime } from '@distronation/unsubscribe-utils/testing';
import { describe, expect, it, onTestFinished } from 'vitest';

type Preferences = Record<string, 'OPT_IN' | 'OPT_OUT'>;

/** SES with its limit of one call a second, where nobody gets the newsletter without having asked. */
const setup = async () => {
  const time = virtualTime(Date.UTC(2026, 10, 1, 9));
  const ses = await startStandaloneSes({ now: time.now, topics, onRequest: ['newsletter'] });
  onTestFinished(ses.close);
  const add = async (EmailAddress: string, preferences: Preferences = {}, left = false) => {
    await time.sleep(1_000);
    const contact = {
      ContactListName: ses.listName,
      EmailAddress,
      UnsubscribeAll: left,
      TopicPreferences: Object.entries(preferences).map(([TopicName, SubscriptionStatus]) => ({
        TopicName,
        SubscriptionStatus,
      })),
    };
    await ses.client.send(new CreateContactCommand(contact));
  };
  const list = sesContactPages(ses.client, ses.listName);
  const pages = pacedContactPages(list, {
    pace: pacer(1, time.now, time.sleep),
    rest: () => time.sleep(1_500),
  });
  return { ...ses, time, add, pages, run: (task: () => Promise<void>) => time.run([task]) };
};

describe('SES’s contact list, read through', () => {
  it('tells who left everything, and who does not get a topic, by its default too', async () => {
    const { run, add, pages, time } = await setup();
    await run(async () => {
      await add('in@example.com', { newsletter: 'OPT_IN' });
      await add('out@example.com', { newsletter: 'OPT_OUT', outreach: 'OPT_OUT' });
      await add('silent@example.com');
      await add('gone@example.com', { newsletter: 'OPT_IN' }, true);
      await time.sleep(1_000);
      const updatedAt = expect.any(Date);
      const gone = { unsubscribeAll: true, topics: { newsletter: 'OPT_IN' }, updatedAt };
      expect(await pages.read('left_all')).toEqual({
        items: [{ address: 'gone@example.com', ...gone }],
      });
      const page = await pages.read('newsletter');
      const told = page?.items.map(({ address, topics: chosen }) => [address, chosen]);
      expect(Object.fromEntries(told ?? [])).toEqual({
        'gone@example.com': { newsletter: 'OPT_IN' },
        'out@example.com': { newsletter: 'OPT_OUT', outreach: 'OPT_OUT' },
        'silent@example.com': { newsletter: 'OPT_OUT' },
      });
      expect((await pages.read('everybody'))?.items).toHaveLength(4);
    });
  });

  it('comes a thousand at a time, one page a second, and goes on after a bad moment', async () => {
    const { run, add, pages, time, faults } = await setup();
    await run(async () => {
      for (let n = 0; n < 1_001; n += 1) await add(`user${n}@example.com`);
      await time.sleep(1_000);
      faults.add({ service: 'ses', kind: 'throttle', times: 2 });
      faults.add({ service: 'ses', kind: 'server_error', times: 2 });
      const started = time.now();
      const first = await pages.read('everybody');
      expect([first?.items.length, (time.now() - started) / 1000]).toEqual([1_000, 6]);
      const second = await pages.read('everybody', first?.next);
      expect(second?.items).toHaveLength(1);
      expect(second?.next).toBeUndefined();
      expect((time.now() - started) / 1000).toBe(7);
    });
    // A thousand calls of the SDK, on a machine that may be busy.
  }, 60_000);

  it('begins nowhere else than where it was told to', async () => {
    const { run, pages, time, client, listName } = await setup();
    await run(async () => {
      await time.sleep(1_000);
      expect(await pages.read('everybody', 'Z2FyYmFnZQ')).toBeUndefined();
      const other = sesContactPages(client, `not-${listName}`);
      await time.sleep(1_000);
      await expect(other.read('everybody')).rejects.toMatchObject({ name: 'NotFoundException' });
    });
  });
});
