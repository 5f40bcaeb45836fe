import type { Reading } from '@distronation/contracts';
import { readingsOf } from '../readings/engage.ts';
import type { ListedEvent } from './event-filter.ts';
import { markIdOf } from '../readings/marks.ts';
import type { Delivered, EventReader } from '../ports.ts';

export type ReadEvent = ListedEvent & {
  /** Of opens and clicks. */
  reading?: Reading | undefined;
  /** Whether the numbers count it. */
  counted: boolean;
};

export type TellReadings = (events: readonly ListedEvent[]) => Promise<ReadEvent[]>;

const engaged = ({ kind, messageId, recipient }: ListedEvent): Delivered | undefined =>
  messageId && recipient && (kind === 'opened' || kind === 'clicked')
    ? { messageId, recipient }
    : undefined;

const keyOf = ({ messageId, recipient }: Delivered): string => `${recipient} ${messageId}`;

/** Tells who opened and clicked. What one recipient did with one message is read once, so that an
 *  answer does not contradict itself. */
export const tellReadings = (events: Pick<EventReader, 'engagements'>): TellReadings => {
  const known = new Map<string, Promise<ReturnType<typeof readingsOf>>>();

  const learn = (all: readonly Delivered[]): void => {
    const unknown = new Map(
      all.map((each) => [keyOf(each), each] as const).filter(([key]) => !known.has(key)),
    );
    if (unknown.size === 0) return;
    const engagements = events.engagements([...unknown.values()]);
    for (const [index, key] of [...unknown.keys()].entries()) {
      known.set(
        key,
        engagements.then((found) => readingsOf(found[index] ?? { marks: [] })),
      );
    }
  };

  const tell = async (event: ListedEvent): Promise<ReadEvent> => {
    if (event.kind !== 'opened' && event.kind !== 'clicked') return { ...event, counted: true };
    const of = engaged(event);
    const readings = of && (await known.get(keyOf(of)));
    const found = readings?.get(markIdOf(event));
    return { ...event, reading: found?.reading, counted: found?.first ?? false };
  };

  return async (listed) => {
    learn(listed.flatMap((event) => engaged(event) ?? []));
    return Promise.all(listed.map(tell));
  };
};
