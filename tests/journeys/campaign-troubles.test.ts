import pMap from 'p-map';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import {
  becomes,
  campaign,
  colleague,
  jobsThatWait,
  leaveBy,
  mailsOf,
  newPerson,
  order,
  people,
  runClock,
  soon,
  steer,
  tell,
} from './campaign-clients.ts';
import { addFault, clearFaults, sendEmail } from './clients.ts';

const service = inject('mode') === 'mailgun' ? 'mailgun' : 'ses';
const operation = service === 'mailgun' ? 'messages.create' : 'SendEmail';

beforeEach(clearFaults);
afterEach(clearFaults);

/** A campaign that runs and cannot get on: its provider takes nothing from our account. */
const heldUp = async (some: readonly string[]) => {
  await vi.waitFor(async () => expect(await jobsThatWait()).toBe(0), soon);
  await addFault({ service, operation, kind: 'deny' });
  const ordered = await order(some);
  await vi.waitFor(async () => expect(await jobsThatWait()).toBe(1), soon);
  return ordered;
};

describe(`a campaign whose provider (${inject('mode')}) is down`, { timeout: 150_000 }, () => {
  it('fails nobody, and mails everybody afterwards but who left or bounced in the middle', async () => {
    const some = people(5);
    const [leaver, bouncer] = [newPerson('leaver'), newPerson('bouncer')];
    await sendEmail({ to: leaver, topic: 'newsletter' });
    const { id, name } = await heldUp([...some, leaver, bouncer]);
    await leaveBy(leaver);
    await tell('failed', bouncer, 'another campaign');
    expect(await campaign(id)).toMatchObject({ progress: { failed: 0, remaining: 7 } });
    await clearFaults();
    await becomes(id, { status: 'finished', progress: { accepted: 5, skipped: 2, failed: 0 } });
    expect(await mailsOf([...some, leaver, bouncer])).toEqual([1, 1, 1, 1, 1, 1, 0]);
    const { data } = await colleague.campaignStats({ query: { campaignId: name } });
    expect(data.totalSent).toBe(5);
  });

  it('is paused by a colleague, and goes on when one says so', async () => {
    const some = people(2);
    const { id } = await heldUp(some);
    await steer(id, 'pause');
    expect(await campaign(id)).toMatchObject({ status: 'paused', pausedBecause: 'staff' });
    await clearFaults();
    await runClock();
    expect(await mailsOf(some)).toEqual([0, 0]);
    await steer(id, 'resume');
    await becomes(id, { status: 'finished', progress: { accepted: 2 } });
    expect(await mailsOf(some)).toEqual([1, 1]);
  });

  it('pauses by itself when too many bounce, and what is left waits for a colleague', async () => {
    const some = people(2);
    const { id, name } = await heldUp(some);
    const gently = { concurrency: 5 };
    await pMap(people(94), (person) => tell('delivered', person, name), gently);
    await pMap(people(6), (person) => tell('failed', person, name), gently);
    await runClock();
    await becomes(id, { status: 'paused', pausedBecause: 'bounces' });
    await clearFaults();
    await runClock();
    expect(await mailsOf(some)).toEqual([0, 0]);
    await steer(id, 'resume');
    await becomes(id, { status: 'finished', progress: { accepted: 2 } });
  });

  it('fails whom the provider refuses, and mails them when they are tried again', async () => {
    const some = people(2);
    await addFault({ service, operation, kind: 'refuse' });
    const { id } = await order(some);
    await becomes(id, { status: 'finished', progress: { failed: 2 } });
    const { data } = await colleague.listCampaignRecipients({
      params: { id },
      query: { state: 'failed' },
    });
    expect(data.recipients.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^provider_refused_/),
      expect.stringMatching(/^provider_refused_/),
    ]);
    await clearFaults();
    await steer(id, 'retry');
    await becomes(id, { status: 'finished', progress: { accepted: 2, failed: 0 } });
    expect(await mailsOf(some)).toEqual([1, 1]);
  });

  it('that took the mails and gave no answer is believed when its events come', async () => {
    const some = people(2);
    await addFault({ service, operation, kind: 'timeout_after_accept', times: some.length });
    const { id, name } = await order(some);
    await vi.waitFor(async () => expect(await mailsOf(some)).toEqual([1, 1]), soon);
    await vi.waitFor(async () => {
      const inDoubt = { params: { id }, query: { state: 'uncertain' } } as const;
      expect((await colleague.listCampaignRecipients(inDoubt)).data.recipients).toEqual([]);
      const { data } = await colleague.campaignStats({ query: { campaignId: name } });
      expect(data.totalSent).toBe(2);
    }, soon);
    expect(await mailsOf(some)).toEqual([1, 1]);
  });
});
