import type { S3Client } from '@aws-sdk/client-s3';
import { dynamoCampaigns, s3Archive } from '@distronation/campaigns/adapters';
import { dynamoAuditLog, type HashAddress } from '@distronation/common/adapters';
import { rememberingClient } from '@distronation/common/testing/tables';
import { dynamoContactStore } from '@distronation/contacts/adapters';
import { dynamoLedger } from '@distronation/delivery/adapters';
import {
  closeHours,
  countDeparture,
  countSent,
  dynamoCellReader,
  dynamoEventStore,
} from '@distronation/tracking/adapters';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';

/** Where the company's data goes. */
export interface Place {
  mailTable: string;
  auditTable: string;
  guardTable: string;
  s3: S3Client;
  /** Of campaigns' contents and audiences. */
  bucket: string;
  /** As the functions hash addresses, so that they find what is written here. */
  hashAddress: HashAddress;
}

/** The product's own adapters, over tables that are written down at once when all has happened. */
export const pastStores = (
  { mailTable, auditTable, guardTable, s3, bucket, hashAddress }: Place,
  now: () => number,
) => {
  const { client, written } = rememberingClient();
  const table = { client, mailTable };
  const audit = dynamoAuditLog({ client, table: auditTable, hashAddress });
  return {
    audit,
    contacts: dynamoContactStore({ ...table, audit, fieldsFitCard: () => true }),
    consents: dynamoConsentStore({
      client,
      table: mailTable,
      audit,
      hashAddress,
      countDeparture: countDeparture(table),
    }),
    store: dynamoCampaigns({ client, table: mailTable, audit }),
    archive: s3Archive({ client: s3, bucket }),
    ledger: dynamoLedger(client, mailTable, countSent, now),
    events: dynamoEventStore({ ...table, guardTable, now }),
    cells: dynamoCellReader({ ...table, now }),
    closeHours: closeHours(table, now),
    /** Webhook tokens are good for three days, and of no use to anybody here. */
    written: () => written().filter((item) => item.table !== guardTable),
  };
};
