import { expect, inject, it, vi } from 'vitest';
import { mailsTo, press, sendEmail, type Button } from './clients.ts';

const urls = inject('urls');

const row =
  /<th scope="row">(\w+)<\/th><td>(?:count|ms)<\/td><td>([\d,]+)<\/td><td>([\d.,]+)<\/td>/g;

const numberIn = (text = ''): number => Number(text.replaceAll(',', ''));

/** What the functions of this cloud have measured today, by the metric's name. */
const measured = async () => {
  const page = await (await fetch(`${urls.mailbox}/operations?minutes=1440`)).text();
  const rows = [...page.replaceAll(/>\s+</g, '><').matchAll(row)].map(
    ([, name = '', values, sum]) =>
      [name, { values: numberIn(values), sum: numberIn(sum) }] as const,
  );
  return new Map(rows);
};

const somebody = (): string => `measured.${crypto.randomUUID()}@example.com`;

const pressed = async (recipient: string, button: Button) => {
  const [mail] = await mailsTo(recipient);
  if (!mail) throw new Error('No mail arrived');
  expect(await press(mail, button)).toMatchObject({ result: 'done' });
};

it('what alarms are about is written by the functions to which it happens', async () => {
  const before = await measured();
  const [ana, bo, cy] = [somebody(), somebody(), somebody()];
  await sendEmail({
    to: [ana, bo, cy],
    html: '<p><a href="https://example.com/news">News</a></p>',
  });
  await pressed(ana, 'open');
  await pressed(ana, 'click');
  await pressed(bo, 'bounce');
  await pressed(cy, 'complain');
  expect(await sendEmail({ to: ana }, { Authorization: 'Bearer forged' })).toMatchObject({
    status: 401,
  });

  await vi.waitFor(
    async () => {
      const after = await measured();
      const grown = (name: string, by: 'values' | 'sum'): number =>
        (after.get(name)?.[by] ?? 0) - (before.get(name)?.[by] ?? 0);
      for (const [name, least] of Object.entries({
        EmailsSent: 3,
        EmailsDelivered: 2,
        EmailsOpened: 1,
        EmailsClicked: 1,
        EmailsBounced: 1,
        EmailsComplained: 1,
        AuthenticationFailures: 1,
        ClientErrors: 1,
      })) {
        expect([name, grown(name, 'sum') >= least]).toEqual([name, true]);
      }
      for (const name of ['ResponseTime', 'ServerErrors', 'RateLimited', 'AuthenticationTime']) {
        expect([name, grown(name, 'values') >= 1]).toEqual([name, true]);
      }
    },
    { timeout: 40_000, interval: 1_000 },
  );
});
