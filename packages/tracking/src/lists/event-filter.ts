import {
  canonicalAddress,
  parseAddress,
  trackedEvents,
  type TrackedEventType,
  type TrackingDataRequest,
} from '@distronation/contracts';
import type { Period, TrackedEvent } from '../ports.ts';
import { hasAnyOf } from '../tags.ts';
import { bounded } from '../numbers/whole-hours.ts';

/** Of the kinds that staff can ask for. */
export type ListedEvent = TrackedEvent & { kind: TrackedEventType };

export interface EventFilter {
  kinds: readonly TrackedEventType[];
  period: Partial<Period>;
  messageId: string | undefined;
  recipient: string | undefined;
  campaign: string | undefined;
  /** Any of them. */
  tags: readonly string[] | undefined;
  /** Of opens and clicks, only a person's first. */
  countedOnly: boolean;
}

const canonical = (mailbox: string): string =>
  canonicalAddress(parseAddress(mailbox)?.address ?? mailbox);

export const filterOf = (query: TrackingDataRequest['query']): EventFilter => {
  const { messageId, recipientEmail, eventType, campaignId, tags, counted, startDate, endDate } =
    query;
  return {
    kinds: eventType === undefined ? trackedEvents : [eventType],
    period: {
      ...(startDate ? { from: bounded(startDate) } : {}),
      ...(endDate ? { to: bounded(endDate) } : {}),
    },
    messageId: messageId?.trim().replaceAll(/^<|>$/g, ''),
    recipient: recipientEmail && canonical(recipientEmail),
    campaign: campaignId,
    tags,
    countedOnly: counted ?? false,
  };
};

/** What the event itself tells about its being asked for: all but `countedOnly`. */
export const fits =
  (filter: EventFilter) =>
  (event: TrackedEvent): event is ListedEvent => {
    const { kinds, period, messageId, recipient, campaign, tags } = filter;
    return (
      kinds.some((kind) => kind === event.kind) &&
      (period.from === undefined || event.at >= period.from) &&
      (period.to === undefined || event.at < period.to) &&
      (messageId === undefined || event.messageId === messageId) &&
      (recipient === undefined || event.recipient === recipient) &&
      (campaign === undefined || event.campaign.name === campaign) &&
      hasAnyOf(tags, event.campaign)
    );
  };
