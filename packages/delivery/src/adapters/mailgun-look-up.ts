import { canonicalAddress } from '@distronation/contracts';
import pMap from 'p-map';
import type { Delivery, Outcome } from '../delivery.ts';
import type { Transport } from '../ports.ts';
import type { MailgunApi } from './mailgun-api.ts';

type Asked = Pick<MailgunApi, 'acceptedRecipients'>;

/** How long Mailgun's Events API may lag behind what Mailgun has accepted. */
const eventsLagMs = 30 * 60_000;

/** A mail is handed over some time after it is claimed: at the end of the longest function at the latest. */
const longestWayMs = 2 * 60_000;

/** Mailgun keeps events for two days at least. */
const eventsKeptMs = 24 * 60 * 60_000;

/** Absence proves nothing until the events can be trusted to be complete, nor once they may be gone. */
const judgeAbsence = ({ claimedAt }: Delivery, now: number): Outcome | undefined => {
  if (claimedAt === undefined) return undefined;
  const age = now - claimedAt;
  return age > longestWayMs + eventsLagMs && age < eventsKeptMs
    ? { state: 'failed', reason: 'provider_lost' }
    : undefined;
};

/** Looks the batch's Message-Id up, which was written down before the call. */
const lookUpBatch = async (
  api: Asked,
  now: number,
  messageId: string,
  deliveries: readonly Delivery[],
): Promise<[string, Outcome][]> => {
  const accepted = await api.acceptedRecipients(messageId);
  if (accepted === undefined) return [];
  return deliveries.flatMap((delivery): [string, Outcome][] => {
    const isAccepted = accepted.has(canonicalAddress(delivery.recipient.address));
    const outcome: Outcome | undefined = isAccepted
      ? { state: 'accepted', messageId }
      : judgeAbsence(delivery, now);
    return outcome ? [[delivery.id, outcome]] : [];
  });
};

const messagesAtOnce = 5;

/** Asks Mailgun's events what became of deliveries in doubt. */
export const mailgunLookUp =
  (api: Asked, now: () => number): Transport['lookUp'] =>
  async (_ctx, deliveries) => {
    const byMessage = Map.groupBy(deliveries, ({ messageId = '' }) => messageId);
    byMessage.delete('');
    const ask = ([messageId, rows]: [string, Delivery[]]) =>
      lookUpBatch(api, now(), messageId, rows);
    return new Map((await pMap(byMessage, ask, { concurrency: messagesAtOnce })).flat());
  };
