import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webhookReceiver } from './testing/receiver.ts';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let directory: string;
let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
let running: RunningFake;

const start = () =>
  runningFake({ webhookUrl: receiver.url, stateFile: join(directory, 'mailgun.json') });
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'mailgun-fake-'));
  receiver = await webhookReceiver();
  running = await start();
});
afterEach(async () => {
  await running.stop();
  await receiver.close();
  rmSync(directory, { recursive: true });
});

const restart = async () => {
  await running.stop();
  running = await start();
};

describe('after a restart', () => {
  it('pending webhooks are still tried, and finished ones are not', async () => {
    receiver.statuses.push(500);
    await running.mailgun.messages.create(domain, hello);
    await running.fake.settled();
    expect(receiver.received).toHaveLength(2);

    await restart();
    running.timers.advance(5 * 60_000);
    await running.fake.settled();
    expect(receiver.received).toHaveLength(3);
  });

  it('planned mail still goes out', async () => {
    const planned = new Date(running.timers.now() + 60_000).toUTCString();
    await running.mailgun.messages.create(domain, { ...hello, 'o:deliverytime': planned });

    await restart();
    expect(running.mailbox.list()).toEqual([]);
    running.timers.advance(60_000);
    expect(running.mailbox.list()).toHaveLength(1);
  });

  it('events and suppressions are still known', async () => {
    await running.mailgun.suppressions.create(domain, 'bounces', { address: 'cy@example.com' });
    await running.mailgun.messages.create(domain, hello);

    await restart();
    const { items } = await running.mailgun.events.get(domain, { event: 'delivered' });
    expect(items).toHaveLength(1);
    const bounce = await running.mailgun.suppressions.get(domain, 'bounces', 'cy@example.com');
    expect(bounce).toMatchObject({ address: 'cy@example.com' });
  });
});
