import type { Ctx } from '@distronation/common';
import type { SuppressionReason } from '@distronation/contracts';
import { deliver } from '../deliver.ts';
import type { Content, Send } from '../delivery.ts';
import type { Gate, Ledger } from '../ports.ts';
import { memoryLedger } from './memory-ledger.ts';
import { recordingTransport } from './recording-transport.ts';

/** The one path over memory, with a clock that the test moves. */
export const deliveryFixture = ({
  suppressed = {},
  transport = recordingTransport(),
  wrap = (ledger) => ledger,
}: {
  suppressed?: Record<string, SuppressionReason>;
  transport?: ReturnType<typeof recordingTransport>;
  wrap?: (ledger: Ledger) => Ledger;
} = {}) => {
  let now = Date.UTC(2026, 10, 1);
  const ledger = memoryLedger(() => now);
  const outage: { gate?: Error } = {};
  const gate: Gate = async (_ctx, addresses) => {
    if (outage.gate) throw outage.gate;
    return new Map(addresses.map((address) => [address, suppressed[address]]));
  };
  const records: string[] = [];
  const deliverSend = deliver({
    ledger: wrap(ledger),
    gate,
    links: async ({ email }) => ({ url: `https://u/${email}`, header: `<https://u/${email}>` }),
    transport,
    now: () => new Date(now),
  });
  const run = (
    call: Ctx,
    send: Send,
    content = async (): Promise<Content | undefined> => send.content,
  ) => deliverSend(call, send, { record: async () => void records.push(send.id), content });
  const pass = (milliseconds: number) => void (now += milliseconds);
  return { run, ledger, transport, outage, pass, suppressed, records };
};

/** What became of each address. */
export const statesOf = (rows: { recipient: { address: string }; state: string }[]) =>
  Object.fromEntries(rows.map(({ recipient, state }) => [recipient.address, state]));
