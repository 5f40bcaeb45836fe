import type { Campaign } from '@distronation/contracts';
import type { Counts, Hour } from '../counts.ts';
import type { Engagement } from '../engagement.ts';
import type { DeliveryEvent, FiledEvent } from '../event.ts';
import type {
  CellReader,
  Delivered,
  EventPosition,
  EventReader,
  EventStore,
  EventWrite,
  Generation,
  Generations,
  Period,
  Recounting,
  TrackedEvent,
} from '../ports.ts';
import { memoryCells } from './memory-cells.ts';

export interface MemoryEventStore extends EventStore, CellReader, EventReader, Recounting {
  /** What was kept, in order of arrival. */
  kept(): FiledEvent[];
  /** Counts as the ledger does when rows become accepted. */
  add(hour: Hour, campaign: Campaign, counts: Counts): void;
  setGenerations(generations: Generations): void;
  /** How many events were read back so far. */
  eventsRead(): number;
}

type Kept = FiledEvent & { applied: boolean };

const keyOf = ({ messageId, provider, at, id }: DeliveryEvent): string =>
  JSON.stringify([messageId ?? `none#${provider}`, at.toISOString(), id]);

const engagementKey = ({ messageId, recipient }: Delivered, generation: Generation): string =>
  JSON.stringify([generation, messageId, recipient]);

const asTracked = ({
  raw: _raw,
  sendId: _sendId,
  campaignId: _campaignId,
  preferences: _preferences,
  applied: _applied,
  ...event
}: Kept): TrackedEvent => event;

const sortKey = ({ at, id }: EventPosition): string => `${at.toISOString()}#${id}`;

const isIn =
  ({ from, to }: Partial<Period>) =>
  ({ at }: { at: Date }): boolean =>
    (from === undefined || at >= from) && (to === undefined || at < to);

const newestFirst = (one: EventPosition, other: EventPosition): number =>
  sortKey(one) < sortKey(other) ? 1 : -1;

const none: { engagement: Engagement; version: number } = { engagement: { marks: [] }, version: 0 };

/** The promises of the ports, kept in memory: what cannot be kept whole is not kept at all. */
export const memoryEventStore = (): MemoryEventStore => {
  const events = new Map<string, Kept>();
  const engagements = new Map<string, typeof none>();
  const tokens = new Map<string, string>();
  const cells = memoryCells();
  let generations: Generations = { current: 1 };
  let eventsRead = 0;

  const engagementOf = (of: Delivered, generation: Generation) =>
    engagements.get(engagementKey(of, generation)) ?? none;

  const read = (isWanted: (event: Kept) => boolean, limit = Infinity): TrackedEvent[] => {
    const found = [...events.values()].filter(isWanted).toSorted(newestFirst).slice(0, limit);
    eventsRead += found.length;
    return found.map(asTracked);
  };

  const isReused = (token: EventWrite['token']): boolean =>
    token !== undefined && (tokens.get(token.token) ?? token.bodyHash) !== token.bodyHash;

  const isRaced = (engagement: EventWrite['engagement']): boolean =>
    engagement.some(
      ({ of, generation, version }) => version !== engagementOf(of, generation).version,
    );

  const writeEngagement = (engagement: EventWrite['engagement']): void => {
    for (const { of, generation, version, after } of engagement) {
      const key = engagementKey(of, generation);
      engagements.set(key, { engagement: after, version: version + 1 });
    }
  };

  const write = ({ event, hasEffects, engagement, counts }: EventWrite): void => {
    events.set(keyOf(event), { ...event, applied: !hasEffects });
    writeEngagement(engagement);
    for (const { hour, generation, add } of counts) {
      cells.add({ hour, campaign: event.campaign, generation }, add);
    }
  };

  return {
    kept: () => [...events.values()].map(({ applied: _applied, ...event }) => event),
    add: (hour, campaign, counts) =>
      cells.add({ hour, campaign, generation: generations.current }, counts),
    setGenerations: (changed) => void (generations = changed),
    eventsRead: () => eventsRead,

    generations: async () => generations,
    engagement: async (of, generation) => engagementOf(of, generation),
    async keep(change) {
      const { event, token } = change;
      const known = events.get(keyOf(event));
      if (isReused(token)) return 'reused';
      if (!known && isRaced(change.engagement)) return 'raced';
      if (token) tokens.set(token.token, token.bodyHash);
      if (known) return known.applied ? 'applied' : 'unapplied';
      write(change);
      return 'new';
    },
    async markApplied(event) {
      const known = events.get(keyOf(event));
      if (known) known.applied = true;
    },

    cells: async (period, campaign) => cells.cells(generations.current, period, campaign),

    ofMessage: async (messageId, recipient) =>
      read(
        (event) =>
          event.messageId === messageId &&
          (recipient === undefined || event.recipient === recipient),
      ),
    ofRecipient: async (address, period) =>
      read((event) => event.recipient === address && isIn(period)(event)),
    newest: async ({ campaign, kind }, period, limit, before) =>
      read(
        (event) =>
          event.campaign.name === campaign &&
          event.kind === kind &&
          isIn(period)(event) &&
          (before === undefined || sortKey(event) < sortKey(before)),
        limit,
      ),
    async beginGeneration(anew) {
      const { current, filling } = generations;
      const next = filling !== undefined && !anew ? filling : (filling ?? current) + 1;
      generations = { current, filling: next };
      return next;
    },
    historyOf: async (address) =>
      [...events.values()]
        .filter(({ recipient }) => recipient === address)
        .map((event) => ({ event: asTracked(event), raw: event.raw })),
    engagementsIn: async (generation, of) => of.map((each) => engagementOf(each, generation)),
    async recount({ engagement, counts }) {
      if (isRaced(engagement)) return 'raced';
      writeEngagement(engagement);
      for (const { hour, campaign, generation, add } of counts) {
        cells.add({ hour, campaign, generation }, add);
      }
      return 'recounted';
    },
    async finishGeneration(generation) {
      if (generations.current === generation) return;
      if (generations.filling !== generation) throw new Error('Another generation is being filled');
      generations = { current: generation };
    },

    engagements: async (of) => of.map((each) => engagementOf(each, generations.current).engagement),
  };
};
