import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findGaps } from '@distronation/tracking';
import { dynamoCellReader } from '@distronation/tracking/adapters';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import * as z from 'zod';
import { dynamo, table } from '../cloud/stores.ts';
import {
  addFault,
  clearFaults,
  mailsTo,
  newColleague,
  press,
  sendEmail,
} from '../journeys/clients.ts';

const urls = inject('urls');
const colleague = newColleague();
const hour = 3_600_000;

const call = async (path: string) => {
  const headers = { Authorization: `Bearer ${await colleague()}` };
  const response = await fetch(`${urls.api}/outreach/${path}`, { headers });
  return { status: response.status, body: await response.json() };
};

const numbers = z.object({
  data: z.object({ totalSent: z.number(), delivered: z.number(), bounces: z.number() }),
});

const statsOf = async (campaignId: string) =>
  numbers.parse((await call(`campaign-stats?campaignId=${campaignId}`)).body).data;

/** As the alarm sees it in two hours, when nothing is on its way any more. */
const gapOf = async (name: string) => {
  const cells = dynamoCellReader({ client: dynamo, mailTable: table('MAIL_TABLE') });
  const { gaps } = await findGaps({ cells, now: () => new Date(Date.now() + 2 * hour) })();
  return gaps.find(({ campaign }) => campaign === name);
};

/** The command as a person starts it. */
const fetchEvents = async (from: Date) => {
  const script = fileURLToPath(new URL('../../scripts/fetch-events.ts', import.meta.url));
  const args = ['--from', from.toISOString(), '--base-port', new URL(urls.crm).port];
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
  return stdout;
};

const soon = { timeout: 20_000, interval: 500 };

afterEach(clearFaults);

describe('when webhooks get lost', () => {
  it('the alarm tells, and the command closes the gap, to the last event and the last bounce', async () => {
    const start = new Date(Date.now() - 60_000);
    const campaignId = `lost-${crypto.randomUUID()}`;
    const people = Array.from({ length: 30 }, (_, n) => `${campaignId}-${n}@example.com`);
    const [ana = ''] = people;

    await addFault({ service: 'mailgun_webhooks', kind: 'refuse' });
    await sendEmail({ to: people, customVariables: { campaignId } });
    const [mail] = await mailsTo(ana);
    if (!mail) throw new Error('No mail arrived');
    await press(mail, 'bounce');
    await clearFaults();

    expect(await statsOf(campaignId)).toEqual({ totalSent: 30, delivered: 0, bounces: 0 });
    expect(await gapOf(campaignId)).toMatchObject({ level: 'silence', sent: 30, heard: 0 });
    expect(await sendEmail({ to: ana, topic: 'financial' })).toMatchObject({ status: 200 });

    expect(await fetchEvents(start)).toMatch(
      /Fetched \d+: \d+ new, \d+ known, 0 unreadable, 0 failed/,
    );
    const complete = { totalSent: 30, delivered: 30, bounces: 1 };
    expect(await statsOf(campaignId)).toEqual(complete);
    expect(await gapOf(campaignId)).toBeUndefined();
    expect(await sendEmail({ to: ana, topic: 'financial' })).toMatchObject({
      status: 409,
      data: { suppressed: [{ address: ana, reason: 'bounced' }] },
    });

    expect(await fetchEvents(start)).toContain(' 0 new');
    expect(await statsOf(campaignId)).toEqual(complete);
  });
});

describe('the hourly upkeep', () => {
  it('runs, and what it looks for can be asked for', async () => {
    await vi.waitFor(async () => {
      const run = await fetch(`${urls.control}/schedules/eventUpkeep/run`, { method: 'POST' });
      expect([run.status, await run.json()]).toEqual([200, { result: null }]);
    }, soon);
    expect(await call('delivery-gaps')).toMatchObject({
      status: 200,
      body: { success: true, data: { gaps: expect.any(Array) } },
    });
  });
});
