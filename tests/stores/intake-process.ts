import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createEndpoint } from '@distronation/common/http';
import { invoke, testCtx, testKit } from '@distronation/common/testing';
import { webhook as contract } from '@distronation/contracts';
import {
  applyToConsent,
  receiveSesEvent,
  receiveWebhook,
  recordEvent,
  settleFromEvent,
} from '@distronation/tracking';
import { dynamoEventStore } from '@distronation/tracking/adapters';
import { sign } from '@distronation/tracking/testing';
import { table } from '../cloud/stores.ts';

/** A time for tests to begin at. DynamoDB Local deletes what has expired by the machine's own clock, so
 *  it is far ahead. */
export const farAhead = Date.UTC(2040, 10, 1, 8);

type Signature = ReturnType<typeof sign>;

/** An intake whose gate and ledger know nothing and take everything. */
const withoutEffects = {
  applyToConsent: applyToConsent({ block: async () => {}, optOut: async () => {} }),
  settle: settleFromEvent(async () => {}),
};

interface Surroundings {
  client: DynamoDBDocumentClient;
  mailTable: string;
  now: () => number;
  effects?: typeof withoutEffects;
  findCampaign?: Parameters<typeof recordEvent>[0]['findCampaign'];
}

/** One process of the functions that hear events, with what it remembers, on the real tables. */
export const startIntake = ({
  client,
  mailTable,
  now,
  effects = withoutEffects,
  findCampaign = async () => undefined,
}: Surroundings) => {
  const store = dynamoEventStore({ client, mailTable, guardTable: table('GUARD_TABLE'), now });
  const { applyToConsent: apply, settle } = effects;
  const deps = {
    store,
    record: recordEvent({ store, findCampaign }),
    applyToConsent: apply,
    settle,
  };
  const clock = () => new Date(now());
  const hear = receiveWebhook({
    ...deps,
    signingKey: async () => 'signing-key',
    maxAgeMs: Number.POSITIVE_INFINITY,
    now: clock,
  });
  const webhook = createEndpoint(testKit({ now: clock }))(contract, hear);
  const notification = receiveSesEvent(deps);
  return {
    /** Resolves to the status of the answer. */
    async post(data: object, signature: Signature = sign(clock())): Promise<number> {
      const { status } = await invoke(webhook, { body: { signature, 'event-data': data } });
      return status;
    },
    notify: (Message: string) => notification(testCtx(), { Message }),
  };
};
