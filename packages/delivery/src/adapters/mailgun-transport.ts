import { ulid } from 'ulid';
import type { Outcome } from '../delivery.ts';
import type { Footer, PersonalDelivery, Transport } from '../ports.ts';
import type { MailgunAnswer, MailgunApi } from './mailgun-api.ts';
import { mailgunLookUp } from './mailgun-look-up.ts';
import { mailgunMessage } from './mailgun-message.ts';
import { providerBreaker } from './provider-breaker.ts';
import { retryUnsent } from './retry-unsent.ts';

const maxRecipientsPerCall = 1000;

/** A call that is given up sooner mostly ends in doubt, where not to call leaves none. */
const leastCallMs = 1_000;

/** A key that is not taken, a bill that is not paid, an account that is closed: of no recipient's making. */
const denials = [401, 402, 403];

const toOutcome = (answer: MailgunAnswer): Outcome => {
  switch (answer.kind) {
    case 'accepted':
      return { state: 'accepted', messageId: answer.messageId };
    case 'refused':
      return denials.includes(answer.status)
        ? { state: 'failed', reason: 'provider_denied' }
        : { state: 'failed', reason: `provider_refused_${answer.status}` };
    case 'throttled':
      return { state: 'failed', reason: 'provider_throttled' };
    case 'unreachable':
      return { state: 'failed', reason: 'provider_unreachable' };
    case 'paused':
      return { state: 'failed', reason: 'provider_unavailable' };
    case 'late':
      return { state: 'failed', reason: 'out_of_time' };
    case 'unknown':
      return { state: 'uncertain' };
  }
};

const isProvenUnsent = ({ kind }: MailgunAnswer): boolean =>
  kind === 'throttled' || kind === 'unreachable';

const isOutage = ({ kind }: MailgunAnswer): boolean => kind === 'unknown' || kind === 'unreachable';

interface Deps {
  api: MailgunApi;
  domain: string;
  footer: Footer;
  now?: () => number;
}

type Call = (part: readonly PersonalDelivery[]) => Promise<MailgunAnswer>;

/** Finds three disliked recipients among a thousand; a call that is wrong as a whole ends here too. */
const maxSplits = 32;

/** A call that Mailgun dislikes, and one of more than 25 MB, which statements may come to. */
const worthHalving = [400, 413];

/** Mailgun refuses a whole call for one recipient that it does not like, or for its size, and sends
 *  nothing of it. So the halves are tried on their own, until only those are left that it does refuse. */
const deliverSplitting = async (
  call: Call,
  batch: readonly PersonalDelivery[],
  splits = { left: maxSplits },
): Promise<[string, Outcome][]> => {
  const answer = await call(batch);
  const isWorthHalving = answer.kind === 'refused' && worthHalving.includes(answer.status);
  if (isWorthHalving && batch.length > 1 && splits.left > 0) {
    splits.left -= 1;
    const middle = Math.ceil(batch.length / 2);
    const first = await deliverSplitting(call, batch.slice(0, middle), splits);
    return [...first, ...(await deliverSplitting(call, batch.slice(middle), splits))];
  }
  const outcome = toOutcome(answer);
  return batch.map(({ delivery }) => [delivery.id, outcome]);
};

/** One call for up to 1,000 recipients. Only what is proven unsent is tried again. */
export const mailgunTransport = (deps: Deps): Transport => {
  const { api, domain, footer, now = Date.now } = deps;
  const unlessDown = providerBreaker<MailgunAnswer>(isOutage, { kind: 'paused' });
  const newMessageId = () => `${ulid().toLowerCase()}@${domain}`;
  return {
    batchSize: maxRecipientsPerCall,
    capacity: async () => maxRecipientsPerCall,
    reserveMessageId: newMessageId,

    async deliver(ctx, send, batch, messageId = newMessageId()) {
      const call: Call = (part) => {
        const fields = mailgunMessage(send, part, messageId, footer);
        const attempt = async (): Promise<MailgunAnswer> => {
          const left = ctx.deadline - now();
          return left < leastCallMs ? { kind: 'late' } : api.createMessage(fields, left);
        };
        return retryUnsent(() => unlessDown(attempt), isProvenUnsent, ctx.deadline, now);
      };
      return new Map(await deliverSplitting(call, batch));
    },

    lookUp: mailgunLookUp(api, now),
  };
};
