import type { Card } from '../ports.ts';
import { fold } from './fold.ts';

/** A contact as it is searched. */
export interface Entry {
  card: Card & { fields: Record<string, string> };
  /** The ULID of its latest change. */
  sequence: string;
  /** Name, address and custom ids, folded, on a line each; so it sorts by name, too. */
  haystack: string;
}

export const entryOf = (card: Card, sequence: string): Entry => ({
  card: { ...card, fields: card.fields ?? {} },
  sequence,
  haystack: fold([card.name ?? '', card.address, ...card.customIds].join('\n')),
});
