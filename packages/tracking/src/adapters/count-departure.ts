import { randomUUID } from 'node:crypto';
import { canonicalAddress } from '@distronation/contracts';
import type { TransactItem } from '@distronation/common/adapters';
import type { FiledEvent } from '../event.ts';
import { addToPresentHour } from './counter-cells.ts';
import { positionText, putEvent, putTimelineEntry } from './event-rows.ts';
import type { MailTable } from './mail-table.ts';
import { findSentMail } from './sent-mail.ts';

interface Departure {
  address: string;
  sendId: string;
  /** ISO 8601, of this moment. */
  at: string;
  /** How they left. */
  method: string;
}

/** The writes that keep somebody's leaving by a link of ours as an event, list it and count it, for the
 *  transaction that writes down their choice: that one is made once, and so is this. None for a send that
 *  the ledger does not know. */
export const countDeparture =
  (table: MailTable) =>
  async ({ address, sendId, at, method }: Departure): Promise<TransactItem[]> => {
    const recipient = canonicalAddress(address);
    const mail = await findSentMail(table, sendId, recipient);
    if (mail === undefined) return [];
    const { campaign, messageId } = mail;
    const event: FiledEvent = {
      id: randomUUID(),
      provider: 'link',
      kind: 'unsubscribed',
      at: new Date(at),
      messageId,
      recipient,
      sendId,
      campaign,
      tags: campaign.tags,
      raw: { method },
    };
    const { mailTable } = table;
    const cell = { campaign, at: event.at, add: { unsubscribed: 1 }, seed: positionText(event) };
    return [
      putEvent(mailTable, event, true),
      putTimelineEntry(mailTable, event),
      ...addToPresentHour(mailTable, cell),
    ];
  };
