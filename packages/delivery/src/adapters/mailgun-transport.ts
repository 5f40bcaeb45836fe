import { ulid } from 'ulid';
import type { Outcome } from '../delivery.ts';
import type { Footer, Transport } from '../ports.ts';
import type { MailgunAnswer, MailgunApi } from './mailgun-api.ts';
import { mailgunMessage } from './mailgun-message.ts';
import { retryUnsent } from './retry-unsent.ts';

const maxRecipientsPerCall = 1000;

const toOutcome = (answer: MailgunAnswer): Outcome => {
  switch (answer.kind) {
    case 'accepted':
      return { state: 'accepted', messageId: answer.messageId };
    case 'refused':
      return { state: 'failed', reason: `provider_refused_${answer.status}` };
    case 'throttled':
      return { state: 'failed', reason: 'provider_throttled' };
    case 'unreachable':
      return { state: 'failed', reason: 'provider_unreachable' };
    case 'unknown':
      return { state: 'uncertain' };
  }
};

const isProvenUnsent = ({ kind }: MailgunAnswer): boolean =>
  kind === 'throttled' || kind === 'unreachable';

/** One call for up to 1,000 recipients. Only what is proven unsent is tried again. */
export const mailgunTransport = ({
  api,
  domain,
  footer,
  now = Date.now,
}: {
  api: MailgunApi;
  domain: string;
  footer: Footer;
  now?: () => number;
}): Transport => ({
  batchSize: maxRecipientsPerCall,
  capacity: async () => maxRecipientsPerCall,
  reserveMessageId: () => `${ulid().toLowerCase()}@${domain}`,

  async deliver(ctx, send, batch, reserved) {
    const messageId = reserved ?? `${ulid().toLowerCase()}@${domain}`;
    const fields = mailgunMessage(send, batch, messageId, footer);
    const answer = await retryUnsent(
      () => api.createMessage(fields),
      isProvenUnsent,
      ctx.deadline,
      now,
    );
    const outcome = toOutcome(answer);
    return new Map(batch.map(({ delivery }) => [delivery.id, outcome]));
  },
});
