import { parseAddress, topic } from '@distronation/contracts';
import * as z from 'zod';
import type { DeliveryEvent, EventKind } from './event.ts';

const mail = z.looseObject({
  messageId: z.string(),
  timestamp: z.iso.datetime({ offset: true }),
  destination: z.array(z.string()).default([]),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

const sesEvent = z.looseObject({
  eventType: z.string(),
  mail,
  bounce: z
    .looseObject({
      bounceType: z.string(),
      bounceSubType: z.string().optional(),
      timestamp: z.string(),
    })
    .optional(),
  complaint: z
    .looseObject({
      complaintSubType: z.string().nullish(),
      complaintFeedbackType: z.string().nullish(),
      timestamp: z.string(),
    })
    .optional(),
  subscription: z
    .looseObject({
      timestamp: z.string(),
      newTopicPreferences: z.looseObject({
        unsubscribeAll: z.boolean().default(false),
        topicSubscriptionStatus: z
          .array(z.looseObject({ topicName: z.string(), subscriptionStatus: z.string() }))
          .nullish()
          .transform((statuses) => statuses ?? []),
      }),
    })
    .nullish(),
});

type SesEvent = z.infer<typeof sesEvent>;

const kinds: Record<string, EventKind> = {
  Send: 'accepted',
  Delivery: 'delivered',
  Open: 'opened',
  Click: 'clicked',
  Complaint: 'complained',
  Subscription: 'unsubscribed',
};

// SES never handed these over: for its own lists, or because the contact had left the topic.
const suppressedSubTypes = new Set([
  'OnAccountSuppressionList',
  'Suppressed',
  'UnsubscribedRecipient',
]);

/** A mail that SES itself dropped is no news about the mailbox or its owner. */
const kindOf = ({ eventType, bounce, complaint }: SesEvent): EventKind => {
  const subType = bounce?.bounceSubType ?? complaint?.complaintSubType ?? '';
  if (suppressedSubTypes.has(subType)) return 'failed';
  // Somebody took a mail out of their spam folder.
  if (complaint?.complaintFeedbackType === 'not-spam') return 'other';
  if (bounce === undefined) return kinds[eventType] ?? 'other';
  return bounce.bounceType === 'Permanent' ? 'bounced' : 'failed';
};

/** SES writes OptIn and OptOut in events, and OPT_IN and OPT_OUT in its API. */
const preferencesOf = ({ subscription }: SesEvent): Pick<DeliveryEvent, 'preferences'> => {
  if (!subscription) return {};
  const { unsubscribeAll, topicSubscriptionStatus } = subscription.newTopicPreferences;
  const optedOut = topicSubscriptionStatus
    .filter(({ subscriptionStatus }) => subscriptionStatus === 'OptOut')
    .flatMap(({ topicName }) => topic.safeParse(topicName).data ?? []);
  return { preferences: { unsubscribeAll, optedOut } };
};

/** Reads an event as SES publishes it to SNS. `id` is the notification's, which SNS repeats
 *  unchanged when it delivers twice. Undefined for what is no event. */
export const readSesEvent = (id: string, message: string): DeliveryEvent | undefined => {
  if (!message.startsWith('{')) return undefined;
  const event = sesEvent.parse(JSON.parse(message));
  const { bounce, complaint, subscription } = event;
  const at = bounce?.timestamp ?? complaint?.timestamp ?? subscription?.timestamp;
  const [destination = ''] = event.mail.destination;
  const recipient = parseAddress(destination)?.address;
  const [sendId] = event.mail.tags['send_id'] ?? [];
  return {
    id,
    provider: 'ses',
    kind: kindOf(event),
    at: new Date(at ?? event.mail.timestamp),
    messageId: event.mail.messageId,
    ...(recipient ? { recipient } : {}),
    ...(sendId ? { sendId } : {}),
    ...preferencesOf(event),
    tags: [],
    raw: event,
  };
};
