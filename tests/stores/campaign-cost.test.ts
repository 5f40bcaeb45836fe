import { testCtx } from '@distronation/common/testing';
import { dynamoLedger } from '@distronation/delivery/adapters';
import { partDelivery, recordingTransport, testSend } from '@distronation/delivery/testing';
import { countSent } from '@distronation/tracking/adapters';
import { describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamoClient } from '../cloud/stores.ts';
import { recordWrites } from './costs/record-writes.ts';
import { indexUnits, tableUnits } from './costs/write-units.ts';

type Transport = ReturnType<typeof recordingTransport>;

const people = 99;
const recipients = Array.from({ length: people }, (_, n) => ({
  address: `a.recipient.of.usual.length.${n}@example.com`,
  name: 'Maria Fernandez',
}));

/** Write units for each recipient, after so many calls for the same part. */
const unitsPerRecipient = async (transport: Transport, { isSkipped = false, calls = 1 } = {}) => {
  const client = dynamoClient();
  const writes = recordWrites(client);
  const ledger = dynamoLedger(client, await ownMailTable(), countSent);
  const { deliverPart } = partDelivery({
    ledger,
    transport,
    gate: async (_ctx, addresses) =>
      new Map(addresses.map((one) => [one, isSkipped ? 'unsubscribed_topic' : undefined])),
    now: () => new Date(),
  });
  const mailing = {
    ...testSend([]),
    id: '01KB2Q8Z4M6T0W3X5Y7Z9A1B3C',
    count: people,
    campaign: { name: 'October newsletter', tags: ['newsletter'] },
  };
  for (let call = 0; call < calls; call += 1)
    await deliverPart(testCtx(), mailing, recipients, {
      report: async () => {},
      shouldStop: async () => false,
    });
  const units = writes.reduce((sum, write) => sum + tableUnits(write) + indexUnits(write), 0);
  return Math.round((units / people) * 100) / 100;
};

const accepting = () => recordingTransport();

/** One count for all of them: two units, and one in its index. */
const count = Math.round((3 / people) * 100) / 100;

describe('a recipient of a campaign costs', () => {
  it('four write units, and its share of one count', async () => {
    expect(await unitsPerRecipient(accepting())).toBe(4 + count);
  });

  it('nothing more when the same part is looked at again', async () => {
    expect(await unitsPerRecipient(accepting(), { calls: 5 })).toBe(4 + count);
  });

  it('three when it is skipped, four when it fails: both can be listed', async () => {
    expect(await unitsPerRecipient(accepting(), { isSkipped: true })).toBe(3);
    const refusing = recordingTransport({
      answer: () => ({ state: 'failed', reason: 'provider_refused_400' }),
    });
    expect(await unitsPerRecipient(refusing)).toBe(4);
  });

  it('seven when it was in doubt, however often nobody could tell', async () => {
    const asked = { times: 0 };
    const slow = recordingTransport({
      answer: () => ({ state: 'uncertain' }),
      known: () => {
        asked.times += 1;
        return asked.times > 3 * people
          ? { state: 'accepted', messageId: '01kb2q8z4m6t0w3x5y7z9a1b3c@mg.distro-nation.com' }
          : undefined;
      },
    });
    expect(await unitsPerRecipient(slow, { calls: 6 })).toBe(7 + count);
  });
});
