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

/** Where Mailgun's own lists stopped a mail its server answers itself, by codes that SMTP lacks. */
const suppressionCodes = [605, 606, 607];

const isSuppressed = ({ reason = '', 'delivery-status': status }: MailgunDetails): boolean =>
  reason.startsWith('suppress-') || suppressionCodes.includes(status?.code ?? 0);

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
  const addressee = addresseeOf(event.recipient, message?.headers?.to);
  return {
    id: event.id.toWellFormed(),
    provider: 'mailgun',
    kind: kindOf(event.event, details),
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
    raw: event,
  };
};
