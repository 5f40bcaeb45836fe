import { campaignOf } from '@distronation/contracts';
import { hourOf } from '../counts.ts';
import { engage, readingChanges } from '../readings/engage.ts';
import { hasEffects, type DeliveryEvent, type FiledEvent } from '../event.ts';
import type {
  CellChange,
  Delivered,
  EngagementChange,
  EventStore,
  EventWrite,
  FindCampaign,
  Recorded,
} from '../ports.ts';
import { tagsInOrder } from '../tags.ts';
import { retryRaces } from './retry-races.ts';

export interface RecordDeps {
  store: EventStore;
  findCampaign: FindCampaign;
}

export type RecordEvent = (
  event: DeliveryEvent,
  token?: EventWrite['token'],
) => Promise<{ event: FiledEvent; recorded: Recorded | 'reused' }>;

const file = async (event: DeliveryEvent, findCampaign: FindCampaign): Promise<FiledEvent> => {
  // Our own ledger spells names and tags as the caller did, which not every provider can.
  const known = event.sendId === undefined ? undefined : await findCampaign(event.sendId);
  const campaign = known ?? campaignOf(event.campaignId, event.tags);
  return { ...event, campaign, tags: tagsInOrder(campaign.tags, event.tags) };
};

/** Which message to whom an event tells more about, if it is of a kind that readings depend on. */
const engaged = ({ kind, messageId, recipient }: FiledEvent): Delivered | undefined =>
  messageId && recipient && (kind === 'delivered' || kind === 'opened' || kind === 'clicked')
    ? { messageId, recipient }
    : undefined;

/** What the event changes, given what is known at this moment. */
const changesOf = async (
  store: EventStore,
  event: FiledEvent,
): Promise<Pick<EventWrite, 'engagement' | 'counts'>> => {
  const { current, filling } = await store.generations();
  const itself: CellChange = {
    hour: hourOf(event.at),
    generation: current,
    add: { [event.kind]: 1 },
  };
  const of = engaged(event);
  if (of === undefined) return { engagement: [], counts: [itself] };
  const engagement: EngagementChange[] = [];
  const counts = [itself];
  for (const generation of filling === undefined ? [current] : [current, filling]) {
    const { engagement: before, version } = await store.engagement(of, generation);
    const after = engage(before, event);
    if (after === before) continue;
    engagement.push({ generation, of, version, after });
    counts.push(...readingChanges(before, after).map((change) => ({ ...change, generation })));
  }
  return { engagement, counts };
};

/** Keeps an event with all that it counts for, once, however often and in whatever order events
 *  arrive. Two events about one message to one recipient may race: the later one reads anew. */
export const recordEvent =
  ({ store, findCampaign }: RecordDeps): RecordEvent =>
  async (event, token) => {
    const filed = await file(event, findCampaign);
    const recorded = await retryRaces(async () =>
      store.keep({
        event: filed,
        hasEffects: hasEffects(filed),
        ...(token ? { token } : {}),
        ...(await changesOf(store, filed)),
      }),
    );
    return { event: filed, recorded };
  };
