import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { idOfDelivery } from '@distronation/common';
import { testCtx } from '@distronation/common/testing';
import { canonicalAddress } from '@distronation/contracts';
import { dynamoLedger } from '@distronation/delivery/adapters';
import { testSend } from '@distronation/delivery/testing';
import { countDeparture, countSent, dynamoCellReader } from '@distronation/tracking/adapters';
import { optOut } from '@distronation/unsubscribe-utils';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { changesOfConsent } from '@distronation/unsubscribe-utils/testing';
import { ownMailTable } from '../cloud/own-table.ts';
import { auditLog, dynamo, hashAddress } from '../cloud/stores.ts';

const ctx = testCtx({ actor: { kind: 'anonymous' } });

/** The moment at which people leave. */
export const leftAt = new Date('2026-11-01T09:15:00.000Z');

/** Consent, ledger and numbers on one table of their own. `client` is the one that consent goes through. */
export const departing = async (client: DynamoDBDocumentClient = dynamo) => {
  const mailTable = await ownMailTable();
  const cells = dynamoCellReader({ client: dynamo, mailTable });
  const ledger = dynamoLedger(dynamo, mailTable, countSent);
  const store = dynamoConsentStore({
    client,
    table: mailTable,
    audit: auditLog,
    hashAddress,
    countDeparture: countDeparture({ client, mailTable }),
  });
  const change = changesOfConsent(store, () => leftAt);
  return {
    mailTable,
    store,
    /** A mail to each of them, of a campaign that is named as its send. */
    async send(...addresses: string[]) {
      const { id, tags, ...send } = testSend(addresses);
      const facts = { id, count: addresses.length, campaign: { name: id, tags } };
      const lease = { holder: 'test', until: Date.now() };
      await ledger.open({ ...send, ...facts }, lease);
      const rows = addresses.map((address) => ({
        id: idOfDelivery(id, canonicalAddress(address)),
        recipient: { address },
        state: 'pending' as const,
      }));
      await ledger.add(id, rows.length, rows);
      const accepted = { state: 'accepted', messageId: `${id}@mg.example.com` } as const;
      await ledger.settle(facts, new Map(rows.map((row) => [row.id, accepted])));
      return id;
    },
    leave: (address: string, sendId: string) =>
      change(ctx, {
        address,
        apply: optOut('outreach'),
        action: 'consent.unsubscribe',
        method: 'one_click',
        campaign: sendId,
      }),
    /** Of the campaign of a send. */
    async counted(sendId: string, reader = cells): Promise<number> {
      const found = await reader.cells({}, sendId);
      return found.reduce((sum, { counts }) => sum + (counts.unsubscribed ?? 0), 0);
    },
  };
};
