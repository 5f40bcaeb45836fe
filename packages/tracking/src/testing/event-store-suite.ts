import { describe } from 'vitest';
import type { CellReader, EventReader, EventStore, Generations } from '../ports.ts';
import { cellReaderSuite } from './cell-reader-suite.ts';
import { eventKeepingSuite } from './event-keeping-suite.ts';
import { eventReaderSuite } from './event-reader-suite.ts';

/** One memory behind three ports. */
export interface StoreUnderTest {
  store: EventStore;
  cells: CellReader;
  events: EventReader;
  /** Resolves once all three know of it. */
  setGenerations(generations: Generations): Promise<void>;
}

/** What every event store must do, the one in memory and the one in DynamoDB alike. Its tests keep out
 *  of each other's way by the names that they use, so that one store may serve them all. */
export const eventStoreSuite = (open: () => StoreUnderTest): void => {
  describe('keeping events', () => eventKeepingSuite(open));
  describe('reading numbers', () => cellReaderSuite(open));
  describe('reading events', () => eventReaderSuite(open));
};
