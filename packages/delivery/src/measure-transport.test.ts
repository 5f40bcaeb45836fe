import { recordingLog, recordingMetrics, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { newDelivery, type Outcome } from './delivery.ts';
import { measureTransport } from './measure-transport.ts';
import { recordingTransport, testSend } from './testing/index.ts';

const denied: Outcome = { state: 'failed', reason: 'provider_denied' };
const template = {
  name: 'welcome',
  version: 'v1',
  variables: {},
  linkPlaceholder: '%recipient.unsubscribe_url%',
} as const;

const handOver = async (answer?: Outcome, content: object = {}) => {
  const metrics = recordingMetrics();
  const log = recordingLog();
  const plain = testSend(['ana@example.com', 'bob@example.com'], { id: 'send-1' });
  const send = { ...plain, content: { ...plain.content, ...content } };
  const batch = send.recipients.map((recipient) => ({
    delivery: newDelivery(send.id, recipient),
    unsubscribe: { url: 'https://example.com/u', header: '<https://example.com/u>' },
  }));
  const transport = measureTransport(recordingTransport({ answer: () => answer }), metrics);
  const outcomes = await transport.deliver(testCtx({ log }), send, batch, undefined);
  return { metrics, log, outcomes };
};

describe('a transport is measured', () => {
  it('by the mails that the provider took', async () => {
    const { metrics, outcomes } = await handOver();
    expect(metrics.recorded).toEqual([{ EmailsSent: 2, ProviderDenials: 0 }]);
    expect(outcomes.size).toBe(2);
  });

  it('by those that it would not take from our account, and by no other failure', async () => {
    const refused: Outcome = { state: 'failed', reason: 'provider_refused_x' };
    expect((await handOver(denied)).metrics.recorded).toEqual([
      { EmailsSent: 0, ProviderDenials: 2 },
    ]);
    expect((await handOver(refused)).metrics.recorded).toEqual([
      { EmailsSent: 0, ProviderDenials: 0 },
    ]);
  });

  it('by its template, where the mail is made from one', async () => {
    const { metrics } = await handOver(undefined, { template });
    expect(metrics.recorded).toMatchObject([{ TemplateEmailsSent: 2 }]);
    expect(metrics.about).toEqual([{ template: 'welcome' }]);
  });

  it('and leads in the log from the request to the send, and to no address', async () => {
    const { log } = await handOver();
    expect(log.lines).toMatchObject([
      { fields: { requestId: 'request-1', sendId: 'send-1', count: 2, accepted: 2 } },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('@');
  });
});
