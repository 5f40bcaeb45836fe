import { parseAddress, type MailgunEvent } from '@distronation/contracts';
import type { ClientInfo, DeliveryEvent, DeliveryStatus, EventKind } from '../event.ts';
import { mailgunDetails, type MailgunDetails } from './mailgun-details.ts';
import { ifAny, recipientOf } from './said.ts';

const kinds = new Map<string, EventKind>([
  ['accepted', 'accepted'],
  ['rejected', 'failed'],
  ['delivered', 'delivered'],
  ['opened', 'opened'],
  ['clicked', 'clicked'],
  ['complained', 'complained'],
  ['unsubscribed', 'unsubscribed'],
  // Only older webhooks name hard bounces.
  ['bounced', 'bounced'],
]);

type ListedFor = DeliveryEvent['listedFor'];

/** Where Mailgun's own lists stopped a mail its server answers itself, by codes that SMTP lacks. */
const listsByCode = new Map<number, ListedFor>([
  [605, 'bounced'],
  [606, 'unsubscribed'],
  [607, 'complained'],
]);

const listsByReason = new Map<string, ListedFor>([
  ['suppress-bounce', 'bounced'],
  ['suppress-unsubscribe', 'unsubscribed'],
  ['suppress-complaint', 'complained'],
]);

const listedFor = ({ reason = '', 'delivery-status': status }: MailgunDetails): ListedFor =>
  listsByReason.get(reason) ?? listsByCode.get(status?.code ?? 0);

const isSuppressed = (details: MailgunDetails): boolean =>
  listedFor(details) !== undefined || (details.reason ?? '').startsWith('suppress-');

const kindOfFailure = (details: MailgunDetails): EventKind => {
  if (details.severity === 'temporary') return 'deferred';
  if (isSuppressed(details)) return 'suppressed';
  return details.severity === 'permanent' ? 'bounced' : 'failed';
};

/** `dropped` is an older webhook's word for mail that Mailgun gave up, which is no bounce by itself. */
const kindOf = (event: string, details: MailgunDetails): EventKind => {
  if (event === 'failed') return kindOfFailure(details);
  if (event === 'dropped') return isSuppressed(details) ? 'suppressed' : 'failed';
  return kinds.get(event) ?? 'other';
};

/** Mail that Mailgun rejects has no recipient but the one that its header names. */
const addresseeOf = (recipient: string | null | undefined, headerTo: string | undefined) =>
  recipient?.trim() || parseAddress(headerTo ?? '')?.address;

const statusOf = ({ 'delivery-status': status, reject, reason }: MailgunDetails) =>
  ifAny<DeliveryStatus>({
    code: status?.code,
    message: status?.message ?? reject?.reason,
    description: status?.description ?? reject?.description ?? reason,
  });

const clientOf = ({ 'client-info': client, ip }: MailgunDetails) =>
  ifAny<ClientInfo>({
    name: client?.['client-name'],
    os: client?.['client-os'],
    device: client?.['device-type'],
    userAgent: client?.['user-agent'],
    bot: client?.bot,
    ip,
  });

export const readMailgunEvent = (event: MailgunEvent): DeliveryEvent => {
  const details = mailgunDetails.parse(event);
  const { 'user-variables': variables, message, geolocation } = details;
  const kind = kindOf(event.event, details);
  const addressee = addresseeOf(event.recipient, message?.headers?.to);
  return {
    id: event.id.toWellFormed(),
    provider: 'mailgun',
    kind,
    at: new Date(Math.round(event.timestamp * 1000)),
    messageId: message?.headers?.['message-id']?.replaceAll(/^<|>$/g, '') || undefined,
    recipient: addressee === undefined ? undefined : recipientOf(addressee),
    sendId: variables?.send_id,
    campaignId: variables?.campaignId,
    tags: details.tags ?? [],
    status: statusOf(details),
    client: clientOf(details),
    place: geolocation && ifAny(geolocation),
    url: details.url,
    listedFor: kind === 'suppressed' ? listedFor(details) : undefined,
    raw: event,
  };
};
