import {
  CreateContactListCommand,
  DeleteContactListCommand,
  GetContactListCommand,
  UpdateContactListCommand,
} from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { list, startSes, topicOf } from './testing/ses-harness.ts';

const topics = (count: number) => Array.from({ length: count }, (_, i) => topicOf(`topic-${i}`));

describe('SES contact lists', () => {
  it('gives back the list with its topics', async () => {
    const { ses, createList } = await startSes();
    await createList([topicOf('newsletter'), topicOf('outreach', 'OPT_OUT')]);
    const found = await ses.send(new GetContactListCommand({ ContactListName: list }));
    expect(found).toMatchObject({
      ContactListName: list,
      Topics: [{ TopicName: 'newsletter' }, { DefaultSubscriptionStatus: 'OPT_OUT' }],
      CreatedTimestamp: new Date('2026-11-22T12:00:00Z'),
    });
  });

  it('allows one list in the account, by whatever name', async () => {
    const { ses, createList } = await startSes();
    await createList();
    for (const ContactListName of [list, 'another']) {
      await expect(
        ses.send(new CreateContactListCommand({ ContactListName })),
      ).rejects.toMatchObject({
        name: 'BadRequestException',
        message: 'A maximum of 1 Lists allowed per account.',
      });
    }
    await ses.send(new DeleteContactListCommand({ ContactListName: list }));
    await createList();
  });

  it('allows 20 topics and no more, each once', async () => {
    const { createList } = await startSes();
    for (const wrong of [topics(21), [topicOf('same'), topicOf('same')], [topicOf('no space')]]) {
      await expect(createList(wrong)).rejects.toMatchObject({ name: 'BadRequestException' });
    }
    await createList(topics(20));
  });

  it('replaces the whole list on an update: what is not repeated is gone', async () => {
    const { ses, createList } = await startSes();
    await createList();
    const only = { ContactListName: list, Topics: [topicOf('newsletter')] };
    await ses.send(new UpdateContactListCommand(only));
    const found = await ses.send(new GetContactListCommand({ ContactListName: list }));
    expect(found.Topics).toEqual([topicOf('newsletter')]);
  });

  it('404 names the list that is not there', async () => {
    const { ses } = await startSes();
    const missing = new GetContactListCommand({ ContactListName: 'nothing' });
    await expect(ses.send(missing)).rejects.toMatchObject({
      name: 'NotFoundException',
      message: "List with name: nothing doesn't exist.",
      $metadata: { httpStatusCode: 404 },
    });
  });
});
