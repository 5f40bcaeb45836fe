import type { Link } from '../mailbox/links.ts';
import type { Visitor } from '../mailbox/visitor.ts';
import type { WayOut } from './person.ts';

/** A mail as far as it matters to whoever gets it. */
export interface Letter {
  /** How many mails this address has got so far, with this one: its life is drawn for it. */
  number: number;
  /** Epoch milliseconds. */
  sentAt: number;
  links: readonly Link[];
  /** What the provider was asked to notice. */
  tracks: { opens: boolean; clicks: boolean };
}

export type By = 'person' | 'machine';

/** Something that becomes of a mail. */
export type Happening = { after: number } & (
  | { what: 'deliver' | 'defer' | 'bounce' | 'complain' }
  | { what: 'open'; by: By; visitor: Visitor }
  | { what: 'click'; by: By; visitor: Visitor; url: string }
  | { what: 'unsubscribe'; way: WayOut; visitor: Visitor }
  /** A scanner fetches a link that no provider tracks, such as the way out. */
  | { what: 'look'; url: string }
);
