import { recordingLog } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { optOut } from './consent.ts';
import { ana, contactListFixture, ctx } from './testing/contact-list-fixture.ts';

describe('the gate’s question', () => {
  it('honours at once an opt-out that only SES knew of', async () => {
    const { contactList, check, now } = contactListFixture();
    contactList.contacts.set(ana, {
      unsubscribeAll: false,
      topics: { outreach: 'OPT_OUT' },
      updatedAt: now(),
    });
    expect(await check(ctx, [ana], 'outreach')).toEqual(new Map([[ana, 'unsubscribed_topic']]));
    expect(await check(ctx, [ana], 'financial')).toEqual(new Map([[ana, undefined]]));
  });

  it.each([
    ['in lower case', ana],
    ['as the mail has it', 'Ana@Example.com'],
  ])('finds on SES’s list who is there %s', async (_spelling, address) => {
    const { contactList, check, now } = contactListFixture();
    contactList.contacts.set(address, { unsubscribeAll: true, topics: {}, updatedAt: now() });
    const answers = await check(ctx, ['Ana@Example.com'], 'outreach');
    expect([...answers.values()]).toEqual(['unsubscribed_all']);
  });

  it('asks SES about five strangers and leaves the others to the queue', async () => {
    const { contactList, queue, check, now } = contactListFixture();
    const many = Array.from({ length: 8 }, (_, n) => `user${n}@example.com`);
    contactList.contacts.set(many[4] ?? '', { unsubscribeAll: true, topics: {}, updatedAt: now() });
    const answers = await check(ctx, many, 'outreach');
    expect([...answers.values()].filter(Boolean)).toEqual(['unsubscribed_all']);
    expect(queue.addresses.toSorted()).toEqual(many);
  });

  it('asks SES about nobody twice', async () => {
    const { contactList, check } = contactListFixture();
    await check(ctx, [ana], 'outreach');
    contactList.outage = new Error('SES is down');
    const log = recordingLog();
    await check({ ...ctx, log }, [ana], 'outreach');
    expect(log.lines).toEqual([]);
  });

  it('holds mail back when SES’s answer cannot be kept', async () => {
    const { store, contactList, check, now } = contactListFixture();
    contactList.contacts.set(ana, { unsubscribeAll: true, topics: {}, updatedAt: now() });
    store.commit = async () => {
      throw new Error('DynamoDB is down');
    };
    await expect(check(ctx, [ana], 'outreach')).rejects.toThrow('DynamoDB is down');
  });

  it('answers from our own record while SES is down', async () => {
    const { contactList, queue, check, choose } = contactListFixture();
    await choose(optOut('outreach'));
    contactList.outage = new Error('SES is down');
    queue.outage = new Error('SQS is down');
    const answers = await check(ctx, [ana, 'bob@example.com'], 'outreach');
    expect(answers).toEqual(
      new Map([
        [ana, 'unsubscribed_topic'],
        ['bob@example.com', undefined],
      ]),
    );
  });
});
