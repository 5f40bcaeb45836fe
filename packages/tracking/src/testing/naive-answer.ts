import { engage, readingsOf } from '../readings/engage.ts';
import type { DeliveryEvent } from '../event.ts';
import { markIdOf } from '../readings/marks.ts';
import type { World } from './tracked-world.ts';

const countedIds = (all: readonly DeliveryEvent[]): Set<string> => {
  const together = Map.groupBy(all, ({ messageId, recipient }) => `${messageId} ${recipient}`);
  const counted = [...together.values()].flatMap((own) => {
    const readings = readingsOf(own.reduce(engage, { marks: [] }));
    return own.filter(
      (each) =>
        (each.kind !== 'opened' && each.kind !== 'clicked') || readings.get(markIdOf(each))?.first,
    );
  });
  return new Set(counted.map(({ id }) => id));
};

/** The ids of all events that a question asks for, found by looking at every event. */
export const naiveAnswer = ({ events, question }: World): string[] => {
  const counted = countedIds(events);
  const isWanted = ({ id, kind, at, messageId = '', recipient = '', ...rest }: DeliveryEvent) => {
    const time = at.toISOString();
    const campaign = rest.campaignId ?? rest.tags[0] ?? '(none)';
    return [
      question.eventType ? kind === question.eventType : kind !== 'other',
      !question.messageId || [messageId, `<${messageId}>`].includes(question.messageId),
      !question.recipientEmail || recipient === question.recipientEmail.toLowerCase(),
      !question.campaignId || campaign === question.campaignId,
      !question.tags || question.tags.split(',').some((tag) => rest.tags.includes(tag)),
      question.counted !== 'true' || counted.has(id),
      !question.startDate || time >= question.startDate,
      !question.endDate || time < question.endDate,
    ].every(Boolean);
  };
  return events
    .filter(isWanted)
    .map(({ at, id }) => [`${at.toISOString()} ${id}`, id] as const)
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([, id]) => id);
};
