import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { dynamo } from '../../cloud/stores.ts';

type Item = Record<string, unknown>;

const itemsOf = async (mailTable: string): Promise<Item[]> => {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await dynamo.send(new ScanCommand({ TableName: mailTable, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};

/** What the whole table knows of events, by what each kind of item is for. */
export const keptEvents = async (mailTable: string) => {
  const items = await itemsOf(mailTable);
  const inPartitions = (prefix: string) =>
    items.filter(({ pk, sk }) => String(pk).startsWith(prefix) && String(sk).startsWith('EVENT#'));
  const events = inPartitions('MSG#');
  return {
    events: events.length,
    withoutEffects: events.filter(({ applied }) => applied !== true).length,
    timelineEntries: inPartitions('CONTACT#').length,
  };
};
