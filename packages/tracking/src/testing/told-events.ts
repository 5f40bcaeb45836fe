import type { ClientInfo, DeliveryEvent } from '../event.ts';
import { readMailgunEvent } from '../intake/mailgun-event.ts';
import { testEvent } from './test-event.ts';

interface Told {
  id?: string;
  kind: 'delivered' | 'opened' | 'clicked';
  at: Date;
  messageId?: string;
  recipient?: string;
  campaignId?: string | undefined;
  client?: ClientInfo | undefined;
  url?: string | undefined;
}

/** An event with all that Mailgun says of it in its own words. */
export const toldByMailgun = (told: Told): DeliveryEvent => {
  const { id, kind, at, messageId, recipient = '', campaignId, client, url } = testEvent(told);
  return readMailgunEvent({
    id,
    event: kind,
    timestamp: at.getTime() / 1000,
    recipient,
    message: { headers: { 'message-id': messageId } },
    'user-variables': { campaignId },
    'client-info': { 'user-agent': client?.userAgent, bot: client?.bot },
    url,
  });
};

/** The same, read as if we had not known yet what it tells of clients and links. */
export const readBefore = ({ client: _client, url: _url, ...event }: DeliveryEvent) => event;
