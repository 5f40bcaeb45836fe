import { testEvent } from '@distronation/tracking/testing';

export type MadeEvent = ReturnType<typeof testEvent>;

export interface Day {
  campaign: string;
  /** Epoch milliseconds of its start. */
  start: number;
  /** How many events happen in it, evenly spread; a multiple of four. */
  events: number;
}

export const dayMs = 24 * 3_600_000;
const kinds = ['accepted', 'delivered', 'opened', 'clicked'] as const;

/** Each recipient of a message makes four events. */
const recipientsOfMessage = 100;

export const recipientOf = (campaign: string, number: number): string =>
  `${campaign}-${number}@example.com`;

export const messageOf = (campaign: string, number: number): string =>
  `${campaign}-${number}@mg.example.com`;

/** The same events each time: a day of a campaign, in which everybody reads what they get. */
export function* eventsOf({ campaign, start, events }: Day): Generator<MadeEvent> {
  for (let number = 0; number < events; number += 1) {
    const reader = Math.floor(number / kinds.length);
    const kind = kinds[number % kinds.length] ?? 'other';
    yield testEvent({
      id: `${campaign}-${number}`,
      kind,
      at: new Date(start + Math.floor((number / events) * dayMs)),
      messageId: messageOf(campaign, Math.floor(reader / recipientsOfMessage)),
      recipient: recipientOf(campaign, reader),
      campaignId: campaign,
      tags: ['newsletter'],
      ...(kind === 'clicked' ? { url: 'https://distro-nation.com/blog' } : {}),
      raw: { event: kind, id: `${campaign}-${number}` },
    });
  }
}
