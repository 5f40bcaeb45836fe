import { dynamoCampaigns } from '@distronation/campaigns/adapters';
import { memoryCampaigns } from '@distronation/campaigns/testing';
import { addressHasher, dynamoAuditLog, dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoLedger } from '@distronation/delivery/adapters';
import { memoryLedger } from '@distronation/delivery/testing';
import { countSent } from '@distronation/tracking/adapters';
import { noChoiceYet, optOutOfAll } from '@distronation/unsubscribe-utils';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { memoryConsentStore } from '@distronation/unsubscribe-utils/testing';
import { environment } from './environment.ts';
import { hasLeft } from './made-mailing.ts';
import type { Plan } from './plan.ts';

const stored = (address: string) =>
  hasLeft(address)
    ? { consent: optOutOfAll(noChoiceYet), version: 1 }
    : { consent: noChoiceYet, version: 0 };

/** Rows of a part are forgotten once it is through, as a table takes no room in a process either. */
const inMemory = () => {
  const ledger = memoryLedger();
  return {
    store: memoryCampaigns(),
    ledger,
    consents: {
      ...memoryConsentStore(),
      readMany: async (addresses: readonly string[]) =>
        new Map(addresses.map((address) => [address, stored(address)])),
    },
    forgetRows: () => ledger.deliveries.clear(),
  };
};

/** As the functions have them. Nobody has left anything in these tables. */
const inDynamo = () => {
  const { MAIL_TABLE: table, AUDIT_TABLE } = environment();
  const client = dynamoDocumentClient();
  const hashAddress = addressHasher(async () => 'key of this benchmark');
  const audit = dynamoAuditLog({ client, table: AUDIT_TABLE, hashAddress });
  const countDeparture = async () => [];
  return {
    store: dynamoCampaigns({ client, table, audit }),
    ledger: dynamoLedger(client, table, countSent),
    consents: dynamoConsentStore({ client, table, audit, hashAddress, countDeparture }),
    forgetRows: () => {},
  };
};

export const storesFor = ({ stores }: Pick<Plan, 'stores'>) =>
  stores === 'memory' ? inMemory() : inDynamo();
