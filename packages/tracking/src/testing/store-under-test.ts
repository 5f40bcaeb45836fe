import type { CellReader, EventReader, EventStore, Generations } from '../ports.ts';

/** One memory behind three ports. */
export interface StoreUnderTest {
  store: EventStore;
  cells: CellReader;
  events: EventReader;
  /** Resolves once all three know of it. */
  setGenerations(generations: Generations): Promise<void>;
}
