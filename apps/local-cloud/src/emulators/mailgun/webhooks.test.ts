import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webhookReceiver } from './testing/receiver.ts';
import {
  domain,
  hello,
  runningFake,
  signingKey,
  type RunningFake,
} from './testing/running-fake.ts';

const minute = 60_000;

let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
let running: RunningFake;
beforeEach(async () => {
  receiver = await webhookReceiver();
  running = await runningFake({ webhookUrl: receiver.url });
});
afterEach(async () => {
  await running.stop();
  await receiver.close();
});

const send = async (to: string | string[] = 'bo@example.com') => {
  await running.mailgun.messages.create(domain, { ...hello, to });
  await running.fake.settled();
};
const pass = async (minutes: number) => {
  running.timers.advance(minutes * minute);
  await running.fake.settled();
};
const received = (event: string) =>
  receiver.received.filter((webhook) => webhook['event-data'].event === event);
const webhookLog = async (): Promise<unknown> => (await fetch(`${running.url}/webhook-log`)).json();

describe('webhooks', () => {
  it('posts each event once, signed with the signing key', async () => {
    await send(['bo@example.com', 'cy@example.com']);
    expect(receiver.received.map((webhook) => webhook['event-data'].event).toSorted()).toEqual([
      'accepted',
      'accepted',
      'delivered',
      'delivered',
    ]);
    for (const { signature } of receiver.received) {
      const hmac = createHmac('sha256', signingKey).update(signature.timestamp + signature.token);
      expect(signature.signature).toBe(hmac.digest('hex'));
      expect(signature.token).toHaveLength(50);
      expect(Number(signature.timestamp)).toBe(running.timers.now() / 1000);
    }
    expect(new Set(receiver.received.map(({ signature }) => signature.token)).size).toBe(4);
  });

  it('loses those that a fault says are lost, which the Events API still lists', async () => {
    running.faults.add({ service: 'mailgun_webhooks', kind: 'refuse', operation: 'delivered' });
    await send();
    expect(received('accepted')).toHaveLength(1);
    expect(received('delivered')).toEqual([]);
    const { items } = await running.mailgun.events.get(domain, { event: 'delivered' });
    expect(items).toHaveLength(1);
  });

  it('carries the same event that the Events API lists', async () => {
    await send();
    const { items } = await running.mailgun.events.get(domain, { event: 'delivered' });
    expect(received('delivered').map((webhook) => webhook['event-data'])).toEqual(items);
  });

  it('retries a failure after 5, 10 and 15 minutes, 1, 2 and 4 hours, then gives up', async () => {
    receiver.statuses.push(...Array.from({ length: 20 }, () => 500));
    await send();
    const counts = [received('delivered').length];
    for (const minutes of [5, 10, 15, 60, 120, 240, 10_000]) {
      await pass(minutes - 1);
      counts.push(received('delivered').length);
      await pass(1);
      counts.push(received('delivered').length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7]);
  });

  it('retries sooner at first where it is told to', async () => {
    await running.stop();
    running = await runningFake({ webhookUrl: receiver.url, firstRetryDelays: [1_000, 1_000] });
    receiver.statuses.push(...Array.from({ length: 6 }, () => 504));
    await send();
    await pass(1 / 60);
    await pass(1 / 60);
    expect(received('delivered')).toHaveLength(3);
    await pass(14);
    expect(received('delivered')).toHaveLength(3);
    await pass(1);
    expect(received('delivered')).toHaveLength(4);
  });

  it('repeats event and signature in a retry, and stops at 200', async () => {
    receiver.statuses.push(401, 401);
    await send();
    await pass(5);
    await pass(10_000);
    const [first, second, ...more] = received('delivered');
    expect(second).toEqual(first);
    expect(more).toEqual([]);
  });

  it('drops on 406', async () => {
    receiver.statuses.push(406, 406);
    await send();
    await pass(10_000);
    expect(receiver.received).toHaveLength(2);
  });

  it('posts each copy of an event when it is said to arrive, and none of a lost one', async () => {
    await send();
    const [mail] = running.mailbox.list();
    if (!mail) throw new Error('nothing was delivered');
    await running.fake.recipient.open(mail, { arrivals: [2 * minute, minute] });
    await running.fake.recipient.click(mail, 'https://example.com/a', { arrivals: [] });
    await pass(0);
    expect(received('opened')).toEqual([]);
    await pass(1);
    await pass(1);
    const [first, second] = received('opened');
    expect(second?.['event-data']).toEqual(first?.['event-data']);
    expect(second?.signature.token).not.toBe(first?.signature.token);
    await pass(10_000);
    expect(received('clicked')).toEqual([]);
  });

  it('redelivers a known event under a new signature', async () => {
    await send();
    const [first] = received('delivered');
    expect(running.fake.redeliver(first?.['event-data'].id ?? '')).toBe(true);
    await running.fake.settled();
    const [, second] = received('delivered');
    expect(second?.['event-data']).toEqual(first?.['event-data']);
    expect(second?.signature.token).not.toBe(first?.signature.token);
    expect(running.fake.redeliver('unknown')).toBe(false);
  });

  it('shows every attempt in the log', async () => {
    receiver.statuses.push(503, 503);
    await send();
    await pass(5);
    expect(await webhookLog()).toMatchObject({
      attempts: [
        { attempt: 1, status: 503, outcome: 'retrying' },
        { attempt: 1, status: 503, outcome: 'retrying' },
        { attempt: 2, status: 200, outcome: 'done' },
        { attempt: 2, status: 200, outcome: 'done' },
      ],
    });
  });
});
