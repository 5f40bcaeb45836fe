import type { Clock } from '@distronation/common';
import { campaignLedger } from '../campaign-ledger.ts';
import { deliverPart } from '../deliver-part.ts';
import type { Gate, Ledger, Transport } from '../ports.ts';

/** The path of large sends over a ledger, a gate and a provider of the test's own. */
export const partDelivery = ({
  ledger,
  transport,
  gate,
  now,
}: {
  ledger: Ledger;
  transport: Transport;
  gate: Gate;
  now: Clock;
}) => ({
  ledger: campaignLedger(ledger),
  askGate: gate,
  deliverPart: deliverPart({
    ledger,
    transport,
    gate,
    links: async ({ email }) => ({ url: `https://u/${email}`, header: `<https://u/${email}>` }),
    now,
  }),
});
