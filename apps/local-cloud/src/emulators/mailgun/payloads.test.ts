import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let running: RunningFake;
beforeEach(async () => void (running = await runningFake()));
afterEach(() => running.stop());

const sendOne = async (extra: object = {}) => {
  await running.mailgun.messages.create(domain, {
    ...hello,
    'o:tag': 'outreach',
    'v:delivery-id': 'd-1',
    ...extra,
  });
  const mail = running.mailbox.list()[0];
  if (!mail) throw new Error('nothing was delivered');
  return mail;
};
const eventsNamed = async (event: string) =>
  (await running.mailgun.events.get(domain, { event })).items;

describe('what recipients do becomes events', () => {
  it.each(['open', 'unsubscribe'] as const)(
    '%s: only the message id in the headers',
    async (act) => {
      const mail = await sendOne();
      await running.fake.recipient[act](mail);
      const [event] = await eventsNamed(act === 'open' ? 'opened' : 'unsubscribed');
      expect(event).toMatchObject({
        recipient: 'bo@example.com',
        timestamp: running.timers.now() / 1000,
        tags: ['outreach'],
        'user-variables': { 'delivery-id': 'd-1' },
        'client-info': { bot: '' },
      });
      expect(event?.message).toEqual({ headers: { 'message-id': mail.messageId } });
    },
  );

  it('click: the url as well', async () => {
    await running.fake.recipient.click(await sendOne(), 'https://example.com/a');
    expect(await eventsNamed('clicked')).toMatchObject([{ url: 'https://example.com/a' }]);
  });

  it('bounce: failed and permanent, and the address is suppressed', async () => {
    await running.fake.recipient.bounce(await sendOne());
    expect(await eventsNamed('failed')).toMatchObject([
      { severity: 'permanent', reason: 'bounce', 'delivery-status': { code: 550 } },
    ]);
    const bounce = await running.mailgun.suppressions.get(domain, 'bounces', 'bo@example.com');
    expect(bounce).toMatchObject({ address: 'bo@example.com' });
  });

  it('soft bounce: failed and temporary, and the address is not suppressed', async () => {
    await running.fake.recipient.softBounce(await sendOne());
    expect(await eventsNamed('failed')).toMatchObject([
      { severity: 'temporary', 'delivery-status': { 'retry-seconds': 600 } },
    ]);
    expect((await running.mailgun.suppressions.list(domain, 'bounces')).items).toEqual([]);
  });

  it('complaint: with the message’s headers', async () => {
    await running.fake.recipient.complain(await sendOne());
    expect(await eventsNamed('complained')).toMatchObject([
      { message: { headers: { to: 'bo@example.com', subject: 'Hello' } } },
    ]);
  });

  it.each([
    ['open', { 'o:tracking': 'no' }],
    ['open', { 'o:tracking': 'yes', 'o:tracking-opens': 'no' }],
    ['click', { 'o:tracking-clicks': 'no' }],
  ] as const)('%s: nothing with %o', async (act, tracking) => {
    const mail = await sendOne(tracking);
    const { open, click } = running.fake.recipient;
    await (act === 'open' ? open(mail) : click(mail, 'https://example.com/a'));
    expect(await eventsNamed('opened OR clicked')).toEqual([]);
  });

  it('open: tracked by its own flag although o:tracking is off', async () => {
    await running.fake.recipient.open(
      await sendOne({ 'o:tracking': 'no', 'o:tracking-opens': 'yes' }),
    );
    expect(await eventsNamed('opened')).toHaveLength(1);
  });

  it('cuts variables beyond 4 KB in events, not in the delivered mail', async () => {
    const mail = await sendOne({ 'v:big': 'x'.repeat(5_000) });
    const [event] = await eventsNamed('delivered');
    const total = Object.values(event?.['user-variables'] ?? {}).join('').length;
    expect(total).toBe(4_096);
    expect(mail.metadata.variables['big']).toHaveLength(5_000);
  });
});
