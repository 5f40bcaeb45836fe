import type { SuppressionReason } from '@distronation/contracts';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { expect, it } from 'vitest';
import { auditLog, dynamo, hashAddress, table } from '../cloud/stores.ts';
import { sesWorld } from '../contact-list/ses-world.ts';

const store = dynamoConsentStore({
  client: dynamo,
  table: table('MAIL_TABLE'),
  audit: auditLog,
  hashAddress,
  countDeparture: async () => [],
});

const minute = 60_000;

it('SES is down for ten minutes: the gate shuts at once, and SES’s list agrees when it is back', async () => {
  const { leave, gate, ctx, queue, ses, time, workUntil, drain, listed } = await sesWorld({
    store,
  });
  const people = Array.from({ length: 12 }, () => `outage-${crypto.randomUUID()}@example.com`);
  const reasons: (SuppressionReason | undefined)[] = [];

  ses.faults.add({ service: 'ses', kind: 'server_error' });
  const [down, back] = [time.now(), time.now() + 10 * minute];
  for (const each of people) {
    await leave(each);
    reasons.push((await gate(ctx, [each], 'newsletter')).get(each));
  }
  expect(time.now()).toBe(down);
  expect(new Set(reasons)).toEqual(new Set(['unsubscribed_topic']));

  await workUntil(() => time.now() >= back);
  expect({ waiting: queue.size(), lost: queue.deadLetters }).toEqual({ waiting: 12, lost: [] });
  const answers = await gate(ctx, people, 'newsletter');
  expect(new Set(answers.values())).toEqual(new Set(['unsubscribed_topic']));

  ses.faults.clear();
  expect(await drain()).toBeLessThan(400);
  const left = { newsletter: 'OPT_OUT' };
  expect(await listed()).toEqual(Object.fromEntries(people.map((each) => [each, left])));
  expect(queue.deadLetters).toEqual([]);
});
