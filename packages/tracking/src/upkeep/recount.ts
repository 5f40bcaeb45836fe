import type { Campaign } from '@distronation/contracts';
import { addCounts, type Counts } from '../counts.ts';
import { engage, readingChanges } from '../readings/engage.ts';
import type { Engagement } from '../engagement.ts';
import type { DeliveryEvent } from '../event.ts';
import type { Delivered, Generation, Recount, Recounting } from '../ports.ts';
import { retryRaces } from '../intake/retry-races.ts';

type CountChange = Recount['counts'][number];

/** What was told of one message and one recipient, in order. */
export interface Story {
  of: Delivered;
  events: readonly { event: DeliveryEvent; campaign: Campaign }[];
}

const maxChanges = 90;

const cellKey = ({ hour, campaign }: CountChange): string =>
  JSON.stringify([hour, campaign.name, campaign.tags]);

const isAnything = ({ add }: { add: Counts }): boolean =>
  Object.values(add).some((count) => count !== 0);

/** One change for each cell. */
const merged = (changes: readonly CountChange[]): CountChange[] =>
  [...Map.groupBy(changes, cellKey).values()]
    .flatMap(([first, ...others]) =>
      first
        ? [{ ...first, add: others.reduce((sum, { add }) => addCounts(sum, add), first.add) }]
        : [],
    )
    .filter(isAnything);

/** Takes in event after event, each under its own campaign, as if it had just been heard of. */
const retell = ({ events }: Story, before: Engagement, generation: Generation) => {
  let after = before;
  const counts: CountChange[] = [];
  for (const { event, campaign } of events) {
    const next = engage(after, event);
    if (next === after) continue;
    const changes = readingChanges(after, next);
    counts.push(...changes.map((change) => ({ ...change, generation, campaign })));
    after = next;
  }
  return { after, counts };
};

const changesOf = async (
  store: Recounting,
  generation: Generation,
  stories: readonly Story[],
): Promise<Recount> => {
  const known = await store.engagementsIn(
    generation,
    stories.map(({ of }) => of),
  );
  const retold = stories.flatMap((story, index) => {
    const { engagement: before, version } = known[index] ?? {
      engagement: { marks: [] },
      version: 0,
    };
    const { after, counts } = retell(story, before, generation);
    return after === before
      ? []
      : [{ change: { generation, of: story.of, version, after }, counts }];
  });
  return {
    engagement: retold.map(({ change }) => change),
    counts: merged(retold.flatMap(({ counts }) => counts)),
  };
};

/** Two halves of the stories, or of the only one. */
const halvesOf = (stories: readonly Story[]): Story[][] => {
  const [first, ...others] = stories;
  if (first === undefined) return [];
  if (others.length > 0) {
    const middle = Math.ceil(stories.length / 2);
    return [stories.slice(0, middle), stories.slice(middle)];
  }
  const { of, events } = first;
  if (events.length < 2) throw new Error('One event changes too many hours');
  const middle = Math.ceil(events.length / 2);
  return [[{ of, events: events.slice(0, middle) }], [{ of, events: events.slice(middle) }]];
};

/** Counts the stories in the generation: all that it does not have yet. New events may come in between,
 *  which count there too; whoever is overtaken reads anew. */
export const recountStories = async (
  store: Recounting,
  generation: Generation,
  stories: readonly Story[],
): Promise<void> => {
  const result = await retryRaces(async () => {
    const change = await changesOf(store, generation, stories);
    const size = change.engagement.length + change.counts.length;
    if (size > maxChanges) return 'too many';
    return size === 0 ? 'recounted' : store.recount(change);
  });
  if (result === 'recounted') return;
  for (const half of halvesOf(stories)) await recountStories(store, generation, half);
};
