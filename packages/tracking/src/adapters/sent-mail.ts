import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { idOfDelivery } from '@distronation/common';
import { deliveryKey, sendKey, type TableKey } from '@distronation/common/adapters';
import type { Campaign } from '@distronation/contracts';
import * as z from 'zod';
import type { MailTable } from './mail-table.ts';

/** A mail of ours, as the ledger knows it. */
interface SentMail {
  campaign: Campaign;
  /** Undefined until the provider has taken it. */
  messageId: string | undefined;
}

const sendRow = z.object({
  count: z.number(),
  campaign: z.object({ name: z.string(), tags: z.array(z.string()) }),
});

const deliveryRow = z.object({ messageId: z.string().optional() });

/** Finds the mail of a send to a recipient, in canonical spelling. Undefined where the ledger knows
 *  nothing of the send, or nothing that can be read: whoever leaves must not be kept from it. */
export const findSentMail = async (
  { client, mailTable }: MailTable,
  sendId: string,
  recipient: string,
): Promise<SentMail | undefined> => {
  const read = async (Key: TableKey) =>
    (await client.send(new GetCommand({ TableName: mailTable, Key, ConsistentRead: true }))).Item;

  const send = sendRow.safeParse(await read(sendKey(sendId))).data;
  if (send === undefined) return undefined;
  const { count, campaign } = send;
  const key = deliveryKey(sendId, count, idOfDelivery(sendId, recipient));
  return { campaign, messageId: deliveryRow.safeParse(await read(key)).data?.messageId };
};
