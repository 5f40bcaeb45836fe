import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateConfigurationSetCommand,
  CreateConfigurationSetEventDestinationCommand,
  GetConfigurationSetEventDestinationsCommand,
  type EventType,
} from '@aws-sdk/client-sesv2';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Mail } from '../../mailbox/mail.ts';
import { localVisitor } from '../../mailbox/visitor.ts';
import { manualTimers } from '../../testing/manual-timers.ts';
import { configurationSet, eventTopic, startSes } from './testing/ses-harness.ts';

const sendOne = async (emulator: Awaited<ReturnType<typeof startSes>>): Promise<Mail> => {
  await emulator.send({ EmailTags: [{ Name: 'delivery', Value: 'd-1' }] });
  const [mail] = emulator.mailbox.list();
  if (!mail) throw new Error('the mail did not arrive');
  return mail;
};

describe('what a recipient does to a mail from SES', () => {
  it('reaches the sender as events about that mail', async () => {
    const ses = await startSes();
    const mail = await sendOne(ses);
    const { recipient } = ses.emulator;
    await recipient.open(mail);
    await recipient.click(mail, 'https://distro-nation.com/offer');
    await recipient.softBounce(mail);
    await recipient.bounce(mail);
    await recipient.complain(mail);

    const events = (await ses.events()).slice(2);
    for (const event of events) {
      expect(event.mail).toMatchObject({
        messageId: mail.messageId,
        destination: ['ana@example.com'],
        tags: { delivery: ['d-1'], 'ses:configuration-set': [configurationSet] },
      });
    }
    expect(events).toMatchObject([
      { eventType: 'Open', open: { userAgent: expect.any(String) } },
      { eventType: 'Click', click: { link: 'https://distro-nation.com/offer' } },
      { eventType: 'DeliveryDelay', deliveryDelay: { delayType: 'MailboxFull' } },
      { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'General' } },
      { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } },
    ]);
  });

  it('is told as and when it is said, and as often', async () => {
    const timers = manualTimers();
    const ses = await startSes({ timers });
    const at = Date.UTC(2026, 10, 23);
    const how = { at, visitor: localVisitor, arrivals: [60_000, 1_000] };
    await ses.emulator.recipient.open(await sendOne(ses), how);
    expect(await ses.events()).toHaveLength(2);
    timers.advance(60_000);
    const [, , first, second] = await ses.events();
    expect(first).toMatchObject({
      open: { timestamp: '2026-11-23T00:00:00.000Z', ipAddress: localVisitor.ip },
    });
    expect(second).toEqual(first);
  });

  it.each([
    ['bounce', { bounce: { bounceSubType: 'OnAccountSuppressionList', bounceType: 'Permanent' } }],
    ['complain', { complaint: { complaintSubType: 'OnAccountSuppressionList' } }],
  ] as const)('after %s, SES accepts the next mail and does not send it', async (act, outcome) => {
    const ses = await startSes();
    await ses.emulator.recipient[act](await sendOne(ses));
    expect((await ses.send()).MessageId).toMatch(/^0100/);
    expect(ses.mailbox.list()).toHaveLength(1);
    expect((await ses.events()).at(-1)).toMatchObject(outcome);
  });
});

describe('SES event destinations', () => {
  it('get the event types they ask for and no others', async () => {
    const { ses, send, events } = await startSes();
    const set = { ConfigurationSetName: 'deliveries-only' };
    await ses.send(new CreateConfigurationSetCommand(set));
    const destination = {
      Enabled: true,
      MatchingEventTypes: ['DELIVERY'] satisfies EventType[],
      SnsDestination: { TopicArn: eventTopic },
    };
    const attach = new CreateConfigurationSetEventDestinationCommand({
      ...set,
      EventDestinationName: 'sns',
      EventDestination: destination,
    });
    await ses.send(attach);
    await expect(ses.send(attach)).rejects.toMatchObject({ name: 'AlreadyExistsException' });
    const { EventDestinations } = await ses.send(
      new GetConfigurationSetEventDestinationsCommand(set),
    );
    expect(EventDestinations).toEqual([{ Name: 'sns', ...destination }]);

    await ses.send(
      new CreateConfigurationSetEventDestinationCommand({
        ...set,
        EventDestinationName: 'switched-off',
        EventDestination: { ...destination, Enabled: false },
      }),
    );

    await send(set);
    await send({ ConfigurationSetName: undefined });
    expect((await events()).map(({ eventType }) => eventType)).toEqual(['Delivery']);
  });

  it('seeded without opens hear of no open', async () => {
    const without: EventType[] = ['OPEN', 'SEND'];
    const ses = await startSes({
      configurationSets: { [configurationSet]: { topicArn: eventTopic, without } },
    });
    await ses.emulator.recipient.open(await sendOne(ses));
    expect((await ses.events()).map(({ eventType }) => eventType)).toEqual(['Delivery']);
  });

  it('cannot make a send fail by being out of reach', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => complaints.mockRestore());
    const { send, mailbox, emulator } = await startSes({
      publish: () => Promise.reject(new Error('SNS is down')),
    });
    await send();
    await emulator.settled();
    expect(mailbox.list()).toHaveLength(1);
    expect(complaints).toHaveBeenCalledTimes(2);
  });
});

describe('the SES emulator', () => {
  it('keeps list, contacts, suppression and the links it gave out over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ses-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const stateFile = join(folder, 'ses.json');
    const before = await startSes({ stateFile });
    await before.createList();
    const managed = { ListManagementOptions: { ContactListName: 'distro-nation' } };
    await before.send(managed);
    const header = before.mailbox.list()[0]?.headers.find(([name]) => name === 'List-Unsubscribe');
    const path = /unsubscribe\/[^>]+/.exec(header?.[1] ?? '')?.[0];
    before.emulator.flush();

    const after = await startSes({ stateFile });
    const answer = await fetch(`${after.url}/${path}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(answer.status).toBe(200);
    expect(await after.getContact('ana@example.com')).toMatchObject({ UnsubscribeAll: true });
    expect((await after.events()).map(({ eventType }) => eventType)).toEqual(['Subscription']);
  });
});
