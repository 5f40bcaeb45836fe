import type { MailgunEvent } from '@distronation/contracts';
import type { DeliveryEvent, EventKind } from './event.ts';

const kinds = new Set<string>([
  'accepted',
  'delivered',
  'opened',
  'clicked',
  'complained',
  'unsubscribed',
]);

const isKind = (event: string): event is EventKind => kinds.has(event);

/** Mailgun has no event `bounced`: a bounce is a permanent failure that its own list did not cause. */
const kindOf = ({ event, severity, reason }: MailgunEvent): EventKind => {
  if (event === 'failed') {
    return severity === 'permanent' && !reason?.startsWith('suppress-') ? 'bounced' : 'failed';
  }
  return isKind(event) ? event : 'other';
};

export const readMailgunEvent = (event: MailgunEvent): DeliveryEvent => {
  const messageId = event.message?.headers?.['message-id']?.replaceAll(/^<|>$/g, '');
  const sendId = event['user-variables']?.['send_id'];
  return {
    id: event.id,
    provider: 'mailgun',
    kind: kindOf(event),
    at: new Date(event.timestamp * 1000),
    ...(messageId ? { messageId } : {}),
    ...(event.recipient ? { recipient: event.recipient } : {}),
    ...(typeof sendId === 'string' ? { sendId } : {}),
    tags: [],
    raw: event,
  };
};
