import type { ContactPlace } from '../ports.ts';
import { entryOf, type Entry } from './entry.ts';
import type { Choice, Suppressed } from './ports.ts';

export type Order = 'changed' | 'name' | 'email';

const keyIn: Readonly<Record<Order, (entry: Entry) => string>> = {
  changed: ({ sequence }) => sequence,
  // Above every letter, so that those without a name come last.
  name: ({ card: { name, address }, haystack }) => (name ? haystack : `\u{10ffff}${address}`),
  email: ({ card }) => card.address,
};

const sorted = (entries: Iterable<Entry>, order: Order): Entry[] => {
  const keyed = Array.from(entries, (entry) => ({ entry, key: keyIn[order](entry) }));
  const direction = order === 'changed' ? -1 : 1;
  keyed.sort((one, other) => (one.key < other.key ? -direction : direction));
  return keyed.map(({ entry }) => entry);
};

const nobodyKeptBack: Suppressed = {};

/** All contacts in memory, some two hundred bytes each beside their texts, and what people chose. */
export const contactIndex = () => {
  const entries = new Map<string, Entry>();
  const choices = new Map<string, Choice>();
  const orders = new Map<Order, readonly Entry[]>();

  /** Takes a change in, once: one that was read before, or overtaken, makes no difference. */
  const takePlace = ({ id, sequence, card }: ContactPlace): void => {
    const known = entries.get(id);
    if (known && known.sequence >= sequence) return;
    orders.clear();
    if (card) entries.set(id, entryOf(card, sequence));
    else entries.delete(id);
  };

  return {
    takePlaces: (places: readonly ContactPlace[]) => places.forEach(takePlace),
    takeChoices: (taken: readonly Choice[]) =>
      taken.forEach((choice) => choices.set(choice.address, choice)),
    ordered(order: Order): readonly Entry[] {
      const known = orders.get(order) ?? sorted(entries.values(), order);
      orders.set(order, known);
      return known;
    },
    /** Whose choices lie where no address is, so that no feed tells them. */
    returned: (): string[] =>
      [...entries.values()].flatMap(({ card }) => (card.erasedBefore ? [card.address] : [])),
    suppressedAt: (address: string, now: Date): Suppressed =>
      choices.get(address)?.suppressedAt(now) ?? nobodyKeptBack,
  };
};

export type ContactIndex = ReturnType<typeof contactIndex>;
