import { describe } from 'vitest';
import { cellReaderSuite } from './cell-reader-suite.ts';
import { eventKeepingSuite } from './event-keeping-suite.ts';
import { eventReaderSuite } from './event-reader-suite.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What every event store must do, the one in memory and the one in DynamoDB alike. Its tests keep out
 *  of each other's way by the names that they use, so that one store may serve them all. */
export const eventStoreSuite = (open: () => StoreUnderTest): void => {
  describe('keeping events', () => eventKeepingSuite(open));
  describe('reading numbers', () => cellReaderSuite(open));
  describe('reading events', () => eventReaderSuite(open));
};
