import { ListContactsCommand, type ListContactsFilter } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { list, startSes, topicOf } from './testing/ses-harness.ts';

const optedIn = { TopicName: 'news', SubscriptionStatus: 'OPT_IN' as const };
const optedOut = { TopicName: 'news', SubscriptionStatus: 'OPT_OUT' as const };

const setup = async () => {
  const emulator = await startSes();
  await emulator.createList([topicOf('news'), topicOf('quiet', 'OPT_OUT')]);
  await emulator.createContact('in@x.com', { TopicPreferences: [optedIn] });
  await emulator.createContact('out@x.com', { TopicPreferences: [optedOut] });
  await emulator.createContact('silent@x.com');
  await emulator.createContact('gone@x.com', { TopicPreferences: [optedIn], UnsubscribeAll: true });
  const find = (Filter?: ListContactsFilter, paging = {}) =>
    emulator.ses.send(new ListContactsCommand({ ContactListName: list, Filter, ...paging }));
  const names = async (filter?: ListContactsFilter) =>
    (await find(filter)).Contacts?.map(({ EmailAddress }) => EmailAddress?.split('@')[0]);
  return { find, names };
};

const topic = (FilteredStatus: 'OPT_IN' | 'OPT_OUT', TopicName: string, byDefault: boolean) => ({
  FilteredStatus,
  TopicFilter: { TopicName, UseDefaultIfPreferenceUnavailable: byDefault },
});

describe('SES ListContacts', () => {
  it('without a topic, tells who left the whole list', async () => {
    const { names } = await setup();
    expect(await names()).toEqual(['gone', 'in', 'out', 'silent']);
    expect(await names({ FilteredStatus: 'OPT_OUT' })).toEqual(['gone']);
    expect(await names({ FilteredStatus: 'OPT_IN' })).toEqual(['in', 'out', 'silent']);
  });

  it.each([
    ['OPT_IN', 'news', false, ['in']],
    ['OPT_IN', 'news', true, ['in', 'silent']],
    ['OPT_OUT', 'news', false, ['gone', 'out']],
    ['OPT_OUT', 'news', true, ['gone', 'out']],
    ['OPT_OUT', 'quiet', false, ['gone']],
    ['OPT_OUT', 'quiet', true, ['gone', 'in', 'out', 'silent']],
  ] as const)('%s of %s, defaults counted: %s', async (status, name, byDefault, expected) => {
    const { names } = await setup();
    expect(await names(topic(status, name, byDefault))).toEqual(expected);
  });

  it('pages through every contact once', async () => {
    const { find } = await setup();
    const first = await find(undefined, { PageSize: 3 });
    expect(first.Contacts).toHaveLength(3);
    const second = await find(undefined, { PageSize: 3, NextToken: first.NextToken });
    expect(second.Contacts?.map(({ EmailAddress }) => EmailAddress)).toEqual(['silent@x.com']);
    expect(second.NextToken).toBeUndefined();
  });

  it('refuses a foreign token, a page of none, and a topic that is not there', async () => {
    const { find } = await setup();
    for (const paging of [{ NextToken: 'Z2FyYmFnZQ' }, { PageSize: 0 }]) {
      await expect(find(undefined, paging)).rejects.toMatchObject({ name: 'BadRequestException' });
    }
    await expect(find(topic('OPT_IN', 'gossip', true))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });
});
