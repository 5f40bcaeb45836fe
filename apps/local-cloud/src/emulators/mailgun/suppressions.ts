import type { State } from '../../state/json-state.ts';

export const suppressionLists = ['bounces', 'unsubscribes', 'complaints'] as const;
export type SuppressionList = (typeof suppressionLists)[number];
export type SuppressionReason = 'bounce' | 'unsubscribe' | 'complaint';

export interface Suppression {
  address: string;
  created_at: string;
  code?: string;
  error?: string;
  /** Of an unsubscribe: the tags that it covers, `*` for all mail. */
  tags?: string[];
}

/** By list, then by address in lower case. */
type DomainSuppressions = Record<SuppressionList, Record<string, Suppression>>;

export interface SuppressionState {
  /** By sending domain. */
  suppressions: Record<string, DomainSuppressions>;
}

export interface Suppressions {
  all(domain: string, list: SuppressionList): Suppression[];
  get(domain: string, list: SuppressionList, address: string): Suppression | undefined;
  add(domain: string, list: SuppressionList, entry: Omit<Suppression, 'created_at'>): void;
  /** Tells whether there was one. */
  remove(domain: string, list: SuppressionList, address: string): boolean;
  clear(domain: string, list: SuppressionList): void;
  /** Why Mailgun would not deliver to this address, if it would not. */
  reasonFor(domain: string, address: string, tags: string[]): SuppressionReason | undefined;
}

export const suppressions = (store: State<SuppressionState>, now: () => number): Suppressions => {
  const listOf = (domain: string, list: SuppressionList): Record<string, Suppression> =>
    (store.value.suppressions[domain] ??= { bounces: {}, unsubscribes: {}, complaints: {} })[list];
  const get: Suppressions['get'] = (domain, list, address) =>
    listOf(domain, list)[address.toLowerCase()];

  return {
    all: (domain, list) => Object.values(listOf(domain, list)),
    get,
    add(domain, list, entry) {
      const created_at = new Date(now()).toUTCString();
      listOf(domain, list)[entry.address.toLowerCase()] = { ...entry, created_at };
      store.changed();
    },
    remove(domain, list, address) {
      const present = get(domain, list, address) !== undefined;
      delete listOf(domain, list)[address.toLowerCase()];
      store.changed();
      return present;
    },
    clear(domain, list) {
      for (const address of Object.keys(listOf(domain, list))) delete listOf(domain, list)[address];
      store.changed();
    },
    reasonFor(domain, address, tags) {
      if (get(domain, 'bounces', address)) return 'bounce';
      if (get(domain, 'complaints', address)) return 'complaint';
      const covered = get(domain, 'unsubscribes', address)?.tags;
      return covered?.some((tag) => tag === '*' || tags.includes(tag)) ? 'unsubscribe' : undefined;
    },
  };
};
