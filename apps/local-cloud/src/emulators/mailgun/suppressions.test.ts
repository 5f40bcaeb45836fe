import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let running: RunningFake;
beforeEach(async () => void (running = await runningFake()));
afterEach(() => running.stop());

const failures = async () => (await running.mailgun.events.get(domain, { event: 'failed' })).items;
const send = (extra: object = {}) =>
  running.mailgun.messages.create(domain, { ...hello, ...extra });

describe('suppressed recipients', () => {
  it.each([
    ['bounces', 'suppress-bounce', 605],
    ['unsubscribes', 'suppress-unsubscribe', 606],
    ['complaints', 'suppress-complaint', 607],
  ])('%s: accepted, then failed as %s instead of delivered', async (list, reason, code) => {
    await running.mailgun.suppressions.create(domain, list, { address: 'Bo@example.com' });
    await expect(send()).resolves.toMatchObject({ status: 200 });
    expect(running.mailbox.list()).toEqual([]);
    expect(await failures()).toMatchObject([
      { severity: 'permanent', reason, 'delivery-status': { code } },
    ]);
  });

  it('an unsubscribe from a tag stops that tag only', async () => {
    const entry = { address: 'bo@example.com', tag: 'newsletter' };
    await running.mailgun.suppressions.create(domain, 'unsubscribes', entry);
    await send({ 'o:tag': 'newsletter' });
    expect(running.mailbox.list()).toEqual([]);
    await send({ 'o:tag': 'financial' });
    expect(running.mailbox.list()).toHaveLength(1);
  });

  it('delivers again once the entry is removed', async () => {
    const { suppressions } = running.mailgun;
    await suppressions.create(domain, 'bounces', [{ address: 'bo@example.com' }]);
    await suppressions.destroy(domain, 'bounces', 'bo@example.com');
    await send();
    expect(running.mailbox.list()).toHaveLength(1);
    await expect(suppressions.get(domain, 'bounces', 'bo@example.com')).rejects.toMatchObject({
      status: 404,
    });
  });

  it('400 for an entry without an address', async () => {
    const refused = running.mailgun.suppressions.create(domain, 'bounces', { address: 'bo' });
    await expect(refused).rejects.toMatchObject({ status: 400 });
  });
});
