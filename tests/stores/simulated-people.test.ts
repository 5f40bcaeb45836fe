import { deliveriesOf, inventMails, simulate } from '@distronation/local-cloud/people';
import { dynamoCellReader } from '@distronation/tracking/adapters';
import pMap from 'p-map';
import { describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo } from '../cloud/stores.ts';
import { farAhead, startIntake } from './intake-process.ts';

const people = Array.from({ length: 60 }, (_, number) => `person-${number}@example.com`);

/** Two mailings to the same people, a tenth of whose events is lost, and half of them told again. */
const simulated = (provider: 'mailgun' | 'ses') => {
  const mailing = (campaignId: string, sentAt: number) =>
    inventMails({ provider, campaignId, tags: ['news', campaignId], sentAt, recipients: people });
  return simulate({
    seed: 'exactness',
    mails: [...mailing('autumn', farAhead), ...mailing('winter', farAhead + 86_400_000)],
    disturbances: { lost: 0.1, duplicates: 0.5, late: 0.2, disordered: 0.3 },
  });
};

describe('what simulated people did', () => {
  it.each(['mailgun', 'ses'] as const)(
    'is counted by kind and campaign as far as %s told of it, and no further',
    { timeout: 90_000 },
    async (provider) => {
      const mailTable = await ownMailTable();
      const { events, truth } = simulated(provider);
      const intake = startIntake({ client: dynamo, mailTable, now: () => farAhead });
      const deliveries = deliveriesOf(events, 'signing-key');
      await pMap(
        deliveries,
        async (delivery) => {
          if (delivery.provider === 'ses') return intake.notify(delivery.message);
          const { signature, 'event-data': data } = delivery.webhook;
          expect(await intake.post(data, signature)).toBe(200);
        },
        { concurrency: 50 },
      );

      const { cells } = dynamoCellReader({ client: dynamo, mailTable, now: () => farAhead });
      for (const [campaign, { events: heard }] of Object.entries(truth.heard.campaigns)) {
        const told = await cells({}, campaign);
        const sumOf = (kind: keyof typeof heard) =>
          told.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0);
        const kinds = Object.keys(heard) as (keyof typeof heard)[];
        expect(Object.fromEntries(kinds.map((kind) => [kind, sumOf(kind)]))).toEqual(heard);
      }
    },
  );
});
