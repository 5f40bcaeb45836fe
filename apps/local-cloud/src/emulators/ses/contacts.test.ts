import {
  AlreadyExistsException,
  DeleteContactCommand,
  NotFoundException,
} from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { list, startSes, topicOf } from './testing/ses-harness.ts';

const ana = 'ana+music@example.com';
const optOut = (TopicName: string) => ({ TopicName, SubscriptionStatus: 'OPT_OUT' as const });

describe('SES contacts', () => {
  it('tells what a contact chose from what the topics assume', async () => {
    const { createList, createContact, getContact } = await startSes();
    await createList([topicOf('newsletter'), topicOf('outreach', 'OPT_OUT'), topicOf('financial')]);
    const AttributesData = '{"name":"Ana"}';
    await createContact(ana, { TopicPreferences: [optOut('newsletter')], AttributesData });

    expect(await getContact(ana)).toMatchObject({
      EmailAddress: ana,
      TopicPreferences: [optOut('newsletter')],
      TopicDefaultPreferences: [
        optOut('outreach'),
        { TopicName: 'financial', SubscriptionStatus: 'OPT_IN' },
      ],
      UnsubscribeAll: false,
      AttributesData,
      CreatedTimestamp: new Date('2026-11-22T12:00:00Z'),
    });
  });

  it('UpdateContact replaces: preferences, UnsubscribeAll and attributes left out are lost', async () => {
    const { createList, createContact, getContact, updateContact } = await startSes();
    await createList();
    await createContact(ana, {
      TopicPreferences: [optOut('newsletter'), optOut('financial')],
      UnsubscribeAll: true,
      AttributesData: '{"name":"Ana"}',
    });
    await updateContact(ana, { TopicPreferences: [optOut('outreach')] });
    const updated = await getContact(ana);
    expect(updated).toMatchObject({
      TopicPreferences: [optOut('outreach')],
      UnsubscribeAll: false,
    });
    expect(updated.AttributesData).toBeUndefined();

    await updateContact(ana, { UnsubscribeAll: true });
    expect(await getContact(ana)).toMatchObject({ TopicPreferences: [], UnsubscribeAll: true });
  });

  it('keeps when a contact was created, and says when it last changed', async () => {
    const { clock, createList, createContact, getContact, updateContact } = await startSes();
    await createList();
    await createContact(ana);
    clock.now += 90_000;
    await updateContact(ana, {});
    expect(await getContact(ana)).toMatchObject({
      CreatedTimestamp: new Date('2026-11-22T12:00:00Z'),
      LastUpdatedTimestamp: new Date('2026-11-22T12:01:30Z'),
    });
  });

  it('refuses a second contact, an unknown topic, list or contact, each by its own exception', async () => {
    const { ses, createList, createContact, getContact, updateContact } = await startSes();
    await expect(createContact(ana)).rejects.toMatchObject({ name: 'NotFoundException' });
    await createList();
    await createContact(ana);
    await expect(createContact(ana)).rejects.toBeInstanceOf(AlreadyExistsException);
    for (const attempt of [
      createContact('ben@example.com', { TopicPreferences: [optOut('gossip')] }),
      updateContact(ana, { TopicPreferences: [optOut('gossip')] }),
      createContact('cid@example.com', { AttributesData: '["not an object"]' }),
      createContact('cid@example.com', { AttributesData: '{broken' }),
      createContact('not-an-address'),
    ]) {
      await expect(attempt).rejects.toMatchObject({ name: 'BadRequestException' });
    }
    await expect(getContact('ben@example.com')).rejects.toMatchObject({
      name: 'NotFoundException',
      message: "ben@example.com doesn't exist in List.",
    });

    const remove = () =>
      ses.send(new DeleteContactCommand({ ContactListName: list, EmailAddress: ana }));
    await remove();
    await expect(remove()).rejects.toBeInstanceOf(NotFoundException);
  });
});
