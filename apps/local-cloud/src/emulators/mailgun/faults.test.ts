import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdConnection } from '../../control/hold-connection.ts';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let held: PromiseWithResolvers<void>;
let running: RunningFake;
beforeEach(async () => {
  held = Promise.withResolvers();
  const hold = holdConnection();
  running = await runningFake({
    hold: (clientGone) => {
      held.resolve();
      return hold(clientGone);
    },
  });
});
afterEach(() => running.stop());

describe('faults', () => {
  it.each([
    ['throttle', 429, 'try again after 120 seconds'],
    ['server_error', 500, 'Internal Server Error'],
    ['refuse', 400, 'not a valid address'],
    ['deny', 403, 'not allowed to send'],
  ] as const)(
    '%s: %i, nothing is sent, and the next call succeeds',
    async (kind, status, details) => {
      running.faults.add({ service: 'mailgun', kind, operation: 'messages.create', times: 1 });
      await expect(running.mailgun.messages.create(domain, hello)).rejects.toMatchObject({
        status,
        details: expect.stringContaining(details),
      });
      expect(running.mailbox.list()).toEqual([]);
      await expect(running.mailgun.messages.create(domain, hello)).resolves.toMatchObject({
        status: 200,
      });
    },
  );

  it('timeout_after_accept: the mail goes out, but the caller never learns', async () => {
    const kind = 'timeout_after_accept';
    running.faults.add({ service: 'mailgun', kind, operation: 'messages.create', times: 1 });
    const unanswered = running.impatient.messages.create(domain, hello);
    await expect(unanswered).rejects.toThrow('ECONNABORTED');
    await held.promise;
    expect(running.mailbox.list()).toHaveLength(1);
  });

  it('strikes the Events API by its own name', async () => {
    running.faults.add({ service: 'mailgun', kind: 'server_error', operation: 'events.get' });
    await expect(running.mailgun.messages.create(domain, hello)).resolves.toBeDefined();
    await expect(running.mailgun.events.get(domain)).rejects.toMatchObject({ status: 500 });
  });
});
