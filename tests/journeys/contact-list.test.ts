import type { ReadDriftResponse } from '@distronation/contracts';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { hurryContactSync, leaveAtSes, listedTopic } from '../cloud/stores.ts';
import { addFault, clearFaults, headerOf, mailsTo, press, sendEmail, tokenOf } from './clients.ts';

const urls = inject('urls');
const mode = inject('mode');
const soon = { timeout: 30_000, interval: 500 };

const somebody = (name: string) => `${name}-${crypto.randomUUID()}@example.com`;

const compare = async (): Promise<void> => {
  const path = '/schedules/contactListDrift/run';
  const response = await fetch(`${urls.control}${path}`, { method: 'POST' });
  expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 200 });
};

const readDrift = async (): Promise<ReadDriftResponse['data']> => {
  const headers = { Authorization: `Bearer ${await tokenOf('outreach')}` };
  const response = await fetch(`${urls.api}/consent/drift`, { headers });
  expect(response.status).toBe(200);
  const { data }: ReadDriftResponse = JSON.parse(await response.text());
  return data;
};

afterEach(clearFaults);

describe(`SES’s contact list through ${mode}`, () => {
  it('follows whoever leaves by the header, whosever link is in it', async () => {
    const ana = somebody('ana');
    await hurryContactSync();
    await sendEmail({ to: ana });
    const [mail] = await mailsTo(ana);
    if (!mail) throw new Error('No mail came');
    const isManagedBySes = mode === 'ses-list-management';
    const [header = ''] = headerOf(mail, 'List-Unsubscribe');
    expect(header.includes(`<${urls.api}/outreach/unsubscribe`)).toBe(!isManagedBySes);
    await press(mail, 'unsubscribe');
    await expect
      .poll(async () => (await sendEmail({ to: ana })).code, soon)
      .toBe('all_recipients_suppressed');
    await expect.poll(() => listedTopic(ana, 'outreach'), soon).toBe('OPT_OUT');
  });

  it('is compared with our record, which then knows what only SES knew', async () => {
    const eve = somebody('eve');
    await leaveAtSes(eve, 'outreach');
    await compare();
    const { report, running } = await readDrift();
    expect(running).toBeUndefined();
    expect(report?.examples.find(({ address }) => address === eve)).toMatchObject({
      kinds: ['unknown_here', 'left_at_ses'],
      repair: 'adopted',
    });
    // Not because SES is asked about strangers.
    await addFault({ service: 'ses', kind: 'server_error', operation: 'GetContact' });
    expect((await sendEmail({ to: eve })).code).toBe('all_recipients_suppressed');
  });
});
