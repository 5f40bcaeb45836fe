import { GetAccountCommand, SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import pMap from 'p-map';
import type { Outcome, SharedMail } from '../delivery.ts';
import type { PersonalDelivery, Transport } from '../ports.ts';
import { providerBreaker } from './provider-breaker.ts';
import { retryUnsent } from './retry-unsent.ts';
import { isOutage, isProvenUnsent, outcomeOfSesError } from './ses-errors.ts';
import { sesMessage, type SesOptions } from './ses-message.ts';

/** The gateway gives up at 29 seconds; this much of it may be spent on sending. */
const sendingSeconds = 20;
const maxRecipients = 1000;
const batchSize = 50;

export interface SesPace {
  /** Messages a second that the account may send. */
  perSecond: number;
  /** Resolves when the next message may go. */
  next: () => Promise<void>;
}

/** Asks SES once what the account may send, and keeps to it. While SES does not say, to what is
 *  usual; `client` may retry, for asking sends nothing. */
export const sesPace = ({
  client,
  usualPerSecond,
  pacer,
}: {
  client: Pick<SESv2Client, 'send'>;
  usualPerSecond: number;
  pacer: (perSecond: number) => () => Promise<void>;
}): (() => Promise<SesPace>) => {
  const usual = { perSecond: usualPerSecond, next: pacer(usualPerSecond) };
  let known: Promise<SesPace> | undefined;
  const ask = async (): Promise<SesPace> => {
    const { SendQuota } = await client.send(new GetAccountCommand({}));
    const perSecond = SendQuota?.MaxSendRate ?? usualPerSecond;
    return { perSecond, next: pacer(perSecond) };
  };
  return () => {
    known ??= ask().catch(() => {
      known = undefined;
      return usual;
    });
    return known;
  };
};

interface Deps {
  client: Pick<SESv2Client, 'send'>;
  pace: () => Promise<SesPace>;
  options: SesOptions;
  now?: () => number;
}

const callSes = async (
  { client, options }: Deps,
  send: SharedMail,
  personal: PersonalDelivery,
): Promise<Outcome> => {
  try {
    const message = new SendEmailCommand(sesMessage(send, personal, options));
    const { MessageId } = await client.send(message);
    return MessageId === undefined
      ? { state: 'uncertain' }
      : { state: 'accepted', messageId: MessageId };
  } catch (error) {
    return outcomeOfSesError(error);
  }
};

/** One message for each recipient at the account's rate. The client must not retry by itself: a
 *  call whose answer was lost may have been accepted. */
export const sesTransport = (deps: Deps): Transport => {
  const { pace, now = Date.now } = deps;
  const unlessDown = providerBreaker(isOutage, { state: 'failed', reason: 'provider_unavailable' });
  return {
    batchSize,
    capacity: async () =>
      Math.min(maxRecipients, Math.floor((await pace()).perSecond * sendingSeconds)),
    reserveMessageId: () => undefined,

    async deliver(ctx, send, batch) {
      const { next } = await pace();
      const deliverOne = async (personal: PersonalDelivery): Promise<[string, Outcome]> => {
        const call = async (): Promise<Outcome> => {
          await next();
          if (now() >= ctx.deadline) return { state: 'failed', reason: 'out_of_time' };
          return unlessDown(() => callSes(deps, send, personal));
        };
        const outcome = await retryUnsent(call, isProvenUnsent, ctx.deadline, now);
        return [personal.delivery.id, outcome];
      };
      return new Map(await pMap(batch, deliverOne, { concurrency: batchSize }));
    },

    // SES answers no question about a message; an event that carries the delivery's id settles it.
    lookUp: async () => new Map(),
  };
};
