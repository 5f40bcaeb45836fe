import { rememberingClient, writeItems, type Item } from '@distronation/common/testing/tables';
import { recordEvent } from '@distronation/tracking';
import { dynamoEventStore } from '@distronation/tracking/adapters';
import pMap from 'p-map';
import type { Stage } from '../bench.ts';
import { documentClient } from '../document-client.ts';
import { eventsOf, type Day, type MadeEvent } from './made-events.ts';

const atOnce = 50;
const eventsPerRound = 4_000;

const recorder = (client: ReturnType<typeof documentClient>, stage: Stage) => {
  const { mailTable, guardTable } = stage;
  const store = dynamoEventStore({ client, mailTable, guardTable });
  return recordEvent({ store, findCampaign: async () => undefined });
};

/** Each event in a transaction of its own, as the functions do it. */
export const fillThroughStore = async (stage: Stage, day: Day): Promise<void> => {
  const record = recorder(documentClient(stage.connect()), stage);
  await pMap(eventsOf(day), (event) => record(event), { concurrency: atOnce });
};

const isCell = ({ pk }: Item): boolean => String(pk).startsWith('COUNT#');

/** The items that the store would have written, in parts that no later event changes. */
export async function* itemsOf(stage: Stage, day: Day): AsyncGenerator<Item[]> {
  const { client, take } = rememberingClient();
  const record = recorder(client, stage);
  let round: MadeEvent[] = [];
  for (const event of eventsOf(day)) {
    round.push(event);
    if (round.length === eventsPerRound) {
      for (const each of round) await record(each);
      round = [];
      yield take(stage.mailTable, (item) => !isCell(item));
    }
  }
  for (const each of round) await record(each);
  yield take(stage.mailTable, () => true);
}

/** What `fillThroughStore` leaves behind, many times faster: the store's own items, without the
 *  transactions that keep writers apart. */
export const fillByItems = async (stage: Stage, day: Day): Promise<void> => {
  const client = documentClient(stage.connect());
  let written = 0;
  for await (const items of itemsOf(stage, day)) {
    await writeItems(client, stage.mailTable, items);
    written += items.length;
    stage.progress(`${day.campaign}: ${written} items`);
  }
};
