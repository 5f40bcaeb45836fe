import { queueCtx } from '@distronation/common/adapters';
import { recordingLog } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { applyToConsent } from './apply-to-consent.ts';
import type { DeliveryEvent } from './ports.ts';
import { receiveSesEvent } from './receive-ses-event.ts';
import { settleFromEvent } from './settle-from-event.ts';
import { memoryConsentChanges } from './testing/memory-consent-changes.ts';

const mail = {
  messageId: 'ses-1',
  timestamp: '2026-11-01T09:00:00.000Z',
  source: 'ola@distro-nation.com',
  destination: ['ana@example.com'],
};
const at = '2026-11-01T10:00:00.000Z';

const subscription = (unsubscribeAll: boolean, statuses: Record<string, string> = {}) => ({
  eventType: 'Subscription',
  mail,
  subscription: {
    contactList: 'distro-nation',
    timestamp: at,
    source: 'UnsubscribeHeader',
    newTopicPreferences: {
      unsubscribeAll,
      topicSubscriptionStatus: Object.entries(statuses).map(([topicName, subscriptionStatus]) => ({
        topicName,
        subscriptionStatus,
      })),
    },
  },
});

const bounce = (bounceType: string, bounceSubType: string) => ({
  eventType: 'Bounce',
  mail,
  bounce: { bounceType, bounceSubType, timestamp: at, bouncedRecipients: [] },
});

const complaint = (complaintSubType: string | null) => ({
  eventType: 'Complaint',
  mail,
  complaint: { complaintSubType, timestamp: at },
});

const notSpam = {
  eventType: 'Complaint',
  mail,
  complaint: { complaintFeedbackType: 'not-spam', timestamp: at },
};

const receive = async (event: object | string) => {
  const recorded: DeliveryEvent[] = [];
  const consent = memoryConsentChanges();
  const events = {
    record: async (each: DeliveryEvent) => {
      recorded.push(each);
      return 'new' as const;
    },
    markApplied: async () => {},
  };
  const settled: string[] = [];
  const settle = settleFromEvent(async ({ sendId }) => void settled.push(sendId));
  const run = receiveSesEvent({ events, applyToConsent: applyToConsent(consent), settle });
  await run(queueCtx('ses-events', recordingLog()), {
    MessageId: 'sns-1',
    Message: typeof event === 'string' ? event : JSON.stringify(event),
  });
  return { recorded, settled, changes: consent.changes };
};

describe('an event from SES', () => {
  it('is kept under the id of its notification, with all that came', async () => {
    const event = { eventType: 'Delivery', mail, delivery: { timestamp: at } };
    const { recorded } = await receive(event);
    expect(recorded).toMatchObject([
      { id: 'sns-1', provider: 'ses', kind: 'delivered', messageId: 'ses-1', raw: event },
    ]);
  });

  it.each([
    [
      'one-click on a topic',
      subscription(false, { outreach: 'OptOut', financial: 'OptIn' }),
      ['ana@example.com: left outreach'],
    ],
    ['one-click on everything', subscription(true), ['ana@example.com: left all']],
    ['a topic joined again at SES', subscription(false, { outreach: 'OptIn' }), []],
    ['a topic that is not ours', subscription(false, { gossip: 'OptOut' }), []],
    ['a hard bounce', bounce('Permanent', 'General'), ['ana@example.com: bounced']],
    ['a full mailbox', bounce('Transient', 'MailboxFull'), []],
    ['a mail that SES kept back for its list', bounce('Permanent', 'OnAccountSuppressionList'), []],
    [
      'a mail kept back because its reader had left',
      bounce('Permanent', 'UnsubscribedRecipient'),
      [],
    ],
    ['a complaint', complaint(null), ['ana@example.com: complained']],
    ['a mail taken out of the spam folder', notSpam, []],
    ['a complaint that SES only remembers', complaint('OnAccountSuppressionList'), []],
  ])('%s reaches the gate as it should', async (_what, event, changes) => {
    expect((await receive(event)).changes).toEqual(changes);
  });

  it('settles a delivery in doubt when SES says that it took it', async () => {
    const tagged = { ...mail, tags: { send_id: ['send-1'], delivery_id: ['d1'] } };
    expect((await receive({ eventType: 'Send', mail: tagged })).settled).toEqual(['send-1']);
    expect((await receive({ eventType: 'Delivery', mail: tagged })).settled).toEqual([]);
  });

  it('is told apart from the sentence with which SES greets a topic', async () => {
    const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect((await receive(greeting)).recorded).toEqual([]);
  });

  it('is given back to SNS when it cannot be read', async () => {
    await expect(receive({ eventType: 'Delivery' })).rejects.toThrow(/mail/);
  });
});
