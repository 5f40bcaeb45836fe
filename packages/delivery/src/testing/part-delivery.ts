import type { Clock } from '@distronation/common';
import { campaignLedger } from '../campaign-ledger.ts';
import { deliverPart } from '../deliver-part.ts';
import type { Gate, Ledger, MakeLinks, Transport } from '../ports.ts';

const readableLinks: MakeLinks = async ({ email }) => ({
  url: `https://u/${email}`,
  header: `<https://u/${email}>`,
});

/** The path of large sends over a ledger, a gate and a provider of the test's own. */
export const partDelivery = ({
  ledger,
  transport,
  gate,
  links = readableLinks,
  now,
}: {
  ledger: Ledger;
  transport: Transport;
  gate: Gate;
  links?: MakeLinks;
  now: Clock;
}) => ({
  ledger: campaignLedger(ledger),
  askGate: gate,
  deliverPart: deliverPart({
    ledger,
    transport,
    gate,
    links,
    now,
  }),
});
