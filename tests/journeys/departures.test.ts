import { campaignStats, trackingData } from '@distronation/contracts';
import { describe, expect, inject, it } from 'vitest';
import { footerLink, mailsTo, newColleague, oneClick, press, sendEmail } from './clients.ts';

const mode = inject('mode');
const urls = inject('urls');
const reader = newColleague();
const soon = { timeout: 20_000, interval: 500 };

const ask = async (path: string): Promise<unknown> => {
  const headers = { Authorization: `Bearer ${await reader()}` };
  return (await fetch(`${urls.api}/outreach/${path}`, { headers })).json();
};

/** A mail of a campaign of its own, as it reached its recipient. */
const mailed = async () => {
  const campaignId = `departures-${crypto.randomUUID()}`;
  const to = `ana-${crypto.randomUUID()}@example.com`;
  await sendEmail({ to, customVariables: { campaignId }, tags: ['farewell'] });
  const [mail] = await mailsTo(to);
  if (!mail) throw new Error('No mail arrived');
  return {
    to,
    mail,
    link: footerLink(mail),
    unsubscribes: async () => {
      const answer = await ask(`campaign-stats?campaignId=${campaignId}`);
      return campaignStats.response.parse(answer).data.unsubscribes;
    },
    departures: async () => {
      const answer = await ask(`tracking-data?eventType=unsubscribed&campaignId=${campaignId}`);
      return trackingData.response.parse(answer).data;
    },
    story: async (messageId: string) => {
      const answer = await ask(`tracking-data?messageId=${messageId}&recipientEmail=${to}`);
      return trackingData.response.parse(answer).data.events.map(({ event }) => event);
    },
  };
};

describe(`whoever leaves by a mail through ${mode}`, () => {
  it('is counted and listed once, however often the link of the mail is used', async () => {
    const { to, link, unsubscribes, departures, story } = await mailed();
    const answers = await Promise.all(Array.from({ length: 10 }, () => oneClick(link)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await unsubscribes()).toBe(1);
    const { events, pagination } = await departures();
    expect(pagination.total).toBe(1);
    expect(events).toMatchObject([
      { event: 'unsubscribed', recipient: to, provider: 'link', tags: ['farewell'], counted: true },
    ]);
    // Among all that became of the mail, as its provider tells it.
    await expect
      .poll(() => story(events[0]?.messageId ?? ''), soon)
      .toEqual(expect.arrayContaining(['delivered', 'unsubscribed']));
  });

  it('is counted for the page of choices as well', async () => {
    const { link, unsubscribes } = await mailed();
    const { search } = new URL(link);
    const choose = (body: object) =>
      fetch(`${urls.api}/outreach/preferences${search}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await choose({ pausedUntil: new Date(Date.now() + 86_400_000) })).status).toBe(200);
    expect(await unsubscribes()).toBe(0);
    expect((await choose({ unsubscribeAll: true })).status).toBe(200);
    expect(await unsubscribes()).toBe(1);
  });

  it('is counted once for the button of the mailbox, be it ours or the provider’s', async () => {
    const { mail, unsubscribes, departures } = await mailed();
    await press(mail, 'unsubscribe');
    await expect.poll(unsubscribes, soon).toBe(1);
    const provider = mode === 'ses-list-management' ? 'ses' : 'link';
    expect((await departures()).events).toMatchObject([{ provider }]);
  });
});
