import type { Topic } from '@distronation/contracts';
import type { ListedContact, StoredConsent } from '../ports.ts';
import type { DriftRun } from './drift-report.ts';

/** Everybody on SES's list; those who left all of it; or those who do not get one topic. */
export type Listing = 'everybody' | 'left_all' | Topic;

export type ListedAddress = ListedContact & { address: string };

export type KeptAddress = StoredConsent & { address: string };

/** `next` is the place of the page after it, while there is one. */
export interface Page<Item> {
  items: Item[];
  next?: string;
}

/** SES's contact list, read through. Who comes, goes or changes meanwhile may be missed. */
export interface ContactListPages {
  /** A thousand contacts at most, from the first or from the place that an earlier page named. Resolves
   *  to undefined when SES does not know that place any more. */
  read(listing: Listing, after?: string): Promise<Page<ListedAddress> | undefined>;
}

/** Our own record, read through: everybody whose choices lie under their address. A second behind. */
export interface ConsentPages {
  read(after?: string): Promise<Page<KeptAddress>>;
}

/** Notes of a comparison that outlasts the process which began it. All of it is gone in a month. */
export interface DriftRuns {
  /** The latest, be it ended or not. */
  latest(): Promise<DriftRun | undefined>;
  /** The latest that ended. */
  lastEnded(): Promise<DriftRun | undefined>;
  /** Puts the run in place of the latest, as its next step. Resolves to false, having written nothing,
   *  when the latest is not the step before it. */
  save(run: DriftRun): Promise<boolean>;
  /** Notes who was seen on a page of SES's list, by fingerprints. The same page may be noted again. */
  noteSeen(run: DriftRun, page: number, fingerprints: BigUint64Array): Promise<void>;
  /** Those of all pages, in no particular order. */
  seen(run: DriftRun): Promise<BigUint64Array>;
}
