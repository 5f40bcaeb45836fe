import { chunksOf } from '@distronation/common';
import pMap from 'p-map';
import type { CellReader, EventReader, Recounting, ToldEvent } from '../ports.ts';
import { recipientsOfEvents } from './recipients-of-events.ts';
import { recountStories, type Story } from './recount.ts';
import { rereadEvent } from './reread-event.ts';

interface Deps {
  store: Recounting;
  cells: CellReader;
  events: EventReader;
  /** Resolves after so many milliseconds. */
  pause: (ms: number) => Promise<unknown>;
}

export interface Reclassified {
  recipients: number;
  /** Messages to one recipient each. */
  messages: number;
}

/** Longer than any process goes by what it knew before: ten seconds of knowing it, and thirty of running.
 *  The index that events are found by has followed long before. */
const untilAllKnowMs = 60_000;

const readsAtOnce = 16;
const storiesAtOnce = 25;
/** All that lies in one hour of one campaign meets on one item. */
const writesAtOnce = 3;

const byTime = ({ event: one }: ToldEvent, { event: other }: ToldEvent): number =>
  one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);

const storiesOf = (recipient: string, history: readonly ToldEvent[]): Story[] =>
  [...Map.groupBy(history, ({ event }) => event.messageId)].flatMap(([messageId, told]) =>
    messageId === undefined
      ? []
      : [
          {
            of: { messageId, recipient },
            events: told.toSorted(byTime).map((each) => ({
              event: rereadEvent(each),
              campaign: each.event.campaign,
            })),
          },
        ],
  );

/** Tells people and machines apart once more, by the rules of today, in all that was ever opened or
 *  clicked, while events come in and numbers are read as ever. A run that was cut off is gone on with by
 *  the next one; `anew` begins again, for rules that have changed since. Numbers are the old ones until
 *  the last moment, and then all new. Tells after each step how far it is. */
export const reclassify = ({ store, pause, ...readers }: Deps) =>
  async function* reclassifyAll({ anew = false } = {}): AsyncGenerator<Reclassified, void> {
    const generation = await store.beginGeneration(anew);
    await pause(untilAllKnowMs);
    const done: Reclassified = { recipients: 0, messages: 0 };
    for await (const recipients of recipientsOfEvents(readers)) {
      const stories = await pMap(
        recipients,
        async (each) => storiesOf(each, await store.historyOf(each)),
        { concurrency: readsAtOnce },
      );
      await pMap(
        chunksOf(stories.flat(), storiesAtOnce),
        async (group) => recountStories(store, generation, group),
        { concurrency: writesAtOnce },
      );
      done.recipients += recipients.length;
      done.messages += stories.flat().length;
      yield { ...done };
    }
    await store.finishGeneration(generation);
  };
