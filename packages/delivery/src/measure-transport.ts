import type { Metrics } from '@distronation/common';
import type { Outcome } from './delivery.ts';
import type { Transport } from './ports.ts';

const countOf = (outcomes: Iterable<Outcome>, isMeant: (outcome: Outcome) => boolean): number =>
  [...outcomes].filter(isMeant).length;

const isAccepted = ({ state }: Outcome): boolean => state === 'accepted';

const isDenied = (outcome: Outcome): boolean =>
  outcome.state === 'failed' && outcome.reason === 'provider_denied';

/** The transport, measured: how many mails the provider took, and how many it would not take from our account,
 *  whoever they are for. The log leads from the request to the send, whose id the provider repeats. */
export const measureTransport = (transport: Transport, metrics: Metrics): Transport => ({
  ...transport,
  async deliver(ctx, send, batch, messageId) {
    const outcomes = await transport.deliver(ctx, send, batch, messageId);
    const EmailsSent = countOf(outcomes.values(), isAccepted);
    const ProviderDenials = countOf(outcomes.values(), isDenied);
    const template = send.content.template?.name;
    metrics.record(
      { EmailsSent, ProviderDenials, ...(template ? { TemplateEmailsSent: EmailsSent } : {}) },
      template ? { template } : {},
    );
    ctx.log.info('mails handed over', {
      requestId: ctx.requestId,
      sendId: send.id,
      count: batch.length,
      accepted: EmailsSent,
    });
    return outcomes;
  },
});
