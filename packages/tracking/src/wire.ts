import { setTimeout as sleep } from 'node:timers/promises';
import { dynamoDocumentClient } from '@distronation/common/adapters';
import { closeHours } from './adapters/close-hours.ts';
import { dynamoCellReader } from './adapters/dynamo-cell-reader.ts';
import { dynamoEventReader } from './adapters/dynamo-event-reader.ts';
import { dynamoEventStore } from './adapters/dynamo-event-store.ts';
import { dynamoRecounting } from './adapters/dynamo-recounting.ts';
import { forgetAll } from './adapters/forget-all.ts';
import { forgetReportLinks } from './adapters/forget-report-links.ts';
import { forgetRecipient } from './adapters/forget-recipient.ts';
import { reclassify } from './upkeep/reclassify.ts';

export { mailgunLog } from './adapters/mailgun-log.ts';

/** Joins the ledger's transactions: what is sent is counted where it is written down. */
export { countSent } from './adapters/count-sent.ts';

/** The one store of events, on the real tables. */
export const wireEventStore = (tables: { mailTable: string; guardTable: string }) =>
  dynamoEventStore({ client: dynamoDocumentClient(), ...tables });

/** What is read of it: numbers by the hour, and events. */
export const wireEventReaders = (mailTable: string) => {
  const table = { client: dynamoDocumentClient(), mailTable };
  return { cells: dynamoCellReader(table), events: dynamoEventReader(table) };
};

export const wireForgetting = (mailTable: string) => {
  const table = { client: dynamoDocumentClient(), mailTable };
  return forgetAll(forgetRecipient(table), forgetReportLinks(table));
};

export const wireHours = (mailTable: string) => ({
  closeHours: closeHours({ client: dynamoDocumentClient(), mailTable }),
});

export const wireReclassifying = (mailTable: string) =>
  reclassify({
    ...wireEventReaders(mailTable),
    store: dynamoRecounting({ client: dynamoDocumentClient(), mailTable }),
    pause: sleep,
  });
