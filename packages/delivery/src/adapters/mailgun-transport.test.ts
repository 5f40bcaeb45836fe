import { testCtx } from '@distronation/common/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newDelivery } from '../delivery.ts';
import { testFooter, testSend } from '../testing/index.ts';
import type { MailgunAnswer } from './mailgun-api.ts';
import { mailgunTransport } from './mailgun-transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const setup = (...answers: MailgunAnswer[]) => {
  const accepted = new Map<string, Set<string>>();
  const calls: [string, string][][] = [];
  const api = {
    async createMessage(fields: readonly [string, string][]): Promise<MailgunAnswer> {
      calls.push([...fields]);
      return answers.shift() ?? { kind: 'accepted', messageId: 'm1@mg.example.com' };
    },
    acceptedRecipients: async (messageId: string) => accepted.get(messageId),
  };
  const send = testSend(['ana@example.com', 'bob@example.com']);
  const batch = send.recipients.map((recipient) => ({
    delivery: newDelivery(send.id, recipient),
    unsubscribe: {
      url: `https://u/${recipient.address}`,
      header: `<https://u/${recipient.address}>`,
    },
  }));
  const transport = mailgunTransport({ api, domain: 'mg.example.com', footer: testFooter });
  const deliver = async (deadline = Date.now() + 20_000) => {
    const outcomes = transport.deliver(testCtx({ deadline }), send, batch, 'm1@mg.example.com');
    await vi.runAllTimersAsync();
    return [...(await outcomes).values()];
  };
  const fields = () => Object.fromEntries(calls[0] ?? []);
  const lookUp = async (claimedAt: number, known = { messageId: 'm1@mg.example.com' }) => {
    const doubtful = batch.map(({ delivery }) => ({ ...delivery, ...known, claimedAt }));
    return [...(await transport.lookUp(testCtx(), doubtful)).values()];
  };
  return { calls, deliver, fields, send, accepted, lookUp };
};

describe('the Mailgun transport', () => {
  it('makes one call for all, with a message and a way out for each', async () => {
    const { calls, deliver, fields, send } = setup();
    await deliver();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.filter(([name]) => name === 'to')).toHaveLength(2);
    expect(fields()).toMatchObject({
      from: 'Ola <ola@distro-nation.com>',
      'h:Message-Id': '<m1@mg.example.com>',
      'h:List-Unsubscribe': '%recipient.list_unsubscribe%',
      'h:List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'o:tag': 'welcome',
      'v:campaignId': 'c1',
      'v:send_id': send.id,
    });
    expect(fields()['html']).toContain('href="%recipient.unsubscribe_url%"');
    expect(JSON.parse(fields()['recipient-variables'] ?? '')).toEqual({
      'ana@example.com': {
        unsubscribe_url: 'https://u/ana@example.com',
        list_unsubscribe: '<https://u/ana@example.com>',
      },
      'bob@example.com': {
        unsubscribe_url: 'https://u/bob@example.com',
        list_unsubscribe: '<https://u/bob@example.com>',
      },
    });
  });

  it('tracks no link in plain text, where the unsubscribe link stands bare', async () => {
    const { deliver, fields } = setup();
    await deliver();
    expect(fields()).toMatchObject({ 'o:tracking-opens': 'yes', 'o:tracking-clicks': 'htmlonly' });
  });

  it.each([
    [{ kind: 'throttled' }, 'provider_throttled'],
    [{ kind: 'unreachable' }, 'provider_unreachable'],
  ] as const)('tries %o again, which proves that nothing was sent', async (answer, reason) => {
    const twice = setup(answer, answer);
    expect(await twice.deliver()).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
    expect(twice.calls).toHaveLength(3);

    const always = setup(answer, answer, answer, answer);
    expect(await always.deliver()).toEqual([
      { state: 'failed', reason },
      { state: 'failed', reason },
    ]);
    expect(always.calls).toHaveLength(3);
  });

  it.each([
    [{ kind: 'unknown' }, { state: 'uncertain' }],
    [
      { kind: 'refused', status: 401 },
      { state: 'failed', reason: 'provider_denied' },
    ],
    [
      { kind: 'refused', status: 404 },
      { state: 'failed', reason: 'provider_refused_404' },
    ],
  ] as const)('never repeats a call that ended in %o', async (answer, outcome) => {
    const { calls, deliver } = setup(answer);
    expect(await deliver()).toEqual([outcome, outcome]);
    expect(calls).toHaveLength(1);
  });

  it('finds the one recipient whom Mailgun refuses, and mails the others', async () => {
    const refused: MailgunAnswer = { kind: 'refused', status: 400 };
    const { calls, deliver } = setup(refused, refused);
    expect(await deliver()).toEqual([
      { state: 'failed', reason: 'provider_refused_400' },
      { state: 'accepted', messageId: 'm1@mg.example.com' },
    ]);
    expect(calls).toHaveLength(3);
  });

  it('sends in halves what is too large for one call', async () => {
    const { calls, deliver } = setup({ kind: 'refused', status: 413 });
    expect(await deliver()).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
    expect(calls).toHaveLength(3);
  });

  it('begins no call whose answer nobody could wait for: who is proven unsent does not end in doubt', async () => {
    const late = { state: 'failed', reason: 'out_of_time' };
    const atOnce = setup();
    expect(await atOnce.deliver(Date.now() + 900)).toEqual([late, late]);
    expect(atOnce.calls).toHaveLength(0);

    const afterPause = setup({ kind: 'throttled' });
    expect(await afterPause.deliver(Date.now() + 1_100)).toEqual([late, late]);
    expect(afterPause.calls).toHaveLength(1);
  });

  it('does not take its callers’ haste for an outage', async () => {
    const { calls, deliver } = setup();
    for (let call = 0; call < 6; call += 1) await deliver(Date.now());
    expect(await deliver()).toContainEqual({ state: 'accepted', messageId: 'm1@mg.example.com' });
    expect(calls).toHaveLength(1);
  });

  it('stops calling after five failures in a row, and tries once after half a minute', async () => {
    const { calls, deliver } = setup(
      ...Array.from({ length: 6 }, (): MailgunAnswer => ({ kind: 'unknown' })),
    );
    for (let call = 0; call < 5; call += 1) await deliver();
    expect(await deliver()).toContainEqual({ state: 'failed', reason: 'provider_unavailable' });
    expect(calls).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await deliver()).toContainEqual({ state: 'uncertain' });
    expect(await deliver()).toContainEqual({ state: 'failed', reason: 'provider_unavailable' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await deliver()).toContainEqual({ state: 'accepted', messageId: 'm1@mg.example.com' });
  });
});

describe('a doubt about Mailgun', () => {
  const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000;

  it('is settled for those whom the events name, whatever the case', async () => {
    const { accepted, lookUp } = setup();
    accepted.set('m1@mg.example.com', new Set(['ana@example.com']));
    expect(await lookUp(minutesAgo(1))).toEqual([
      { state: 'accepted', messageId: 'm1@mg.example.com' },
    ]);
  });

  it('is settled by absence half an hour after it may have been handed over last, and not before', async () => {
    const { accepted, lookUp } = setup();
    accepted.set('m1@mg.example.com', new Set());
    // The worker that claimed it runs for two minutes, and may have called at their end.
    expect(await lookUp(minutesAgo(31.9))).toEqual([]);
    const lost = { state: 'failed', reason: 'provider_lost' };
    expect(await lookUp(minutesAgo(32.1))).toEqual([lost, lost]);
  });

  it('is not settled by absence after a day: Mailgun may have forgotten by then', async () => {
    const { accepted, lookUp } = setup();
    accepted.set('m1@mg.example.com', new Set());
    expect(await lookUp(minutesAgo(25 * 60))).toEqual([]);
  });

  it('stays where the mail was handed to another provider, of which Mailgun can know nothing', async () => {
    const { accepted, lookUp } = setup();
    accepted.set('', new Set(['ana@example.com']));
    expect(await lookUp(minutesAgo(60), { messageId: '' })).toEqual([]);
  });

  it('stays while Mailgun does not say', async () => {
    const { lookUp } = setup();
    expect(await lookUp(minutesAgo(60))).toEqual([]);
  });
});
