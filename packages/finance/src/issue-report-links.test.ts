import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { linkIdOf } from './link-tokens.ts';
import { financeFixture, tokenIn } from './testing/finance-fixture.ts';

describe('the links of a mail', () => {
  it('are ours, one for each report, and end after twenty-five days to the second', async () => {
    const { issue, links } = financeFixture();
    const { links: issued, missing } = await issue();
    expect(missing).toEqual([]);
    expect(issued.map(({ label, endsAt }) => [label, endsAt.toISOString()])).toEqual([
      ['YouTube Report', '2026-12-18T09:30:07.000Z'],
      ['Streaming Report', '2026-12-18T09:30:07.000Z'],
    ]);
    for (const { url } of issued) {
      const link = await links.find(linkIdOf(tokenIn(url)));
      expect(link).toMatchObject({ recipient: 'lena@example.com', sendId: 'send-1' });
      expect(url).not.toContain('DN-1');
    }
  });

  it('are the same when the send is taken up again, with the end that was mailed first', async () => {
    const { issue, links, pass } = financeFixture();
    const first = await issue();
    pass(3_600_000);
    expect(await issue()).toEqual(first);
    expect(links.all()).toHaveLength(2);
  });

  it('are others for another recipient, another send and another report', async () => {
    const { issue } = financeFixture();
    const all = [
      await issue(),
      await issue({ recipient: 'kim@example.com' }),
      await issue({ sendId: 'send-2' }),
    ].flatMap(({ links }) => links.map(({ url }) => url));
    expect(new Set(all).size).toBe(6);
  });

  it('leave out what is missing, and tell it', async () => {
    const { issue } = financeFixture();
    const { links, missing } = await issue({ customIds: ['DN-2', 'DN-3'] });
    expect(links.map(({ customId, label }) => [customId, label])).toEqual([
      ['DN-2', 'Streaming Report'],
    ]);
    expect(missing.map(({ customId, label }) => [customId, label])).toEqual([
      ['DN-2', 'YouTube Report'],
      ['DN-3', 'YouTube Report'],
      ['DN-3', 'Streaming Report'],
    ]);
  });

  it('fail, and leave no link behind, where there is no report or none can be signed', async () => {
    const { issue, links, signing } = financeFixture();
    await expect(issue({ customIds: ['DN-3'] })).rejects.toThrow('report_missing');
    signing.sign = async () => Promise.reject(new Error('signing_failed'));
    await expect(issue()).rejects.toThrow('signing_failed');
    expect(links.all()).toEqual([]);
  });

  it('are those that took their place where a colleague has issued them anew', async () => {
    const { issue, links, call } = financeFixture();
    await issue();
    for (const generation of [1, 2]) {
      const standing = links.all().find((link) => link.generation === generation);
      const answer = await call(endpoints.reissueReportLink, {
        id: standing?.id ?? '',
        as: 'finance',
        body: {},
      });
      const { url } = endpoints.reissueReportLink.response.parse(answer.body).data;
      expect((await issue()).links.map((link) => link.url)).toContain(url);
    }
    expect(links.all()).toHaveLength(4);
  });

  it('are never mailed where they open nothing any more: revoked, or at their end', async () => {
    const { issue, links, call, pass } = financeFixture();
    await issue();
    pass(25 * 86_400_000);
    await expect(issue()).rejects.toThrow('link_expired');
    const another = { sendId: 'send-2' };
    await issue(another);
    const id = links.all().find(({ sendId }) => sendId === 'send-2')?.id ?? '';
    await call(endpoints.revokeReportLink, { id, as: 'finance', body: {} });
    await expect(issue(another)).rejects.toThrow('link_revoked');
  });

  it('are those of CloudFront itself in direct mode, and nothing is written', async () => {
    const { issue, links } = financeFixture({ mode: 'direct' });
    const { links: issued } = await issue();
    expect(issued.map(({ url }) => url)).toEqual([
      'https://reports.example.com/Exports/2026/08/DN-1/DN-1.zip?Expires=1797586207',
      'https://reports.example.com/Distro/2026/08/DN-1/DN-1.zip?Expires=1797586207',
    ]);
    expect(links.all()).toEqual([]);
  });

  it('end in direct mode when the mail says so, however long the signing takes', async () => {
    const { issue, signing, pass } = financeFixture({ mode: 'direct' });
    const { sign } = signing;
    signing.sign = (...args) => {
      pass(60_000);
      return sign(...args);
    };
    for (const { url, endsAt } of (await issue()).links)
      expect(url).toContain(`Expires=${endsAt.getTime() / 1_000}`);
  });
});
