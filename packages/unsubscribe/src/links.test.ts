import { topics, type Topic } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { linkTokens } from './encryption.ts';
import { unsubscribeLinks } from './links.ts';
import { memoryDataKeys } from './testing/index.ts';

const makeLinks = unsubscribeLinks(linkTokens(memoryDataKeys()), {
  baseUrl: 'https://api.distro-nation.com/prod',
  mailbox: 'unsubscribe@distro-nation.com',
});

const linksFor = (email: string, topic: Topic = 'outreach') =>
  makeLinks({ email, topic, plannedAt: new Date(), sendId: '01JC0000000000000000000000' });

const longestAddress = `${'a'.repeat(64)}@${`${'b'.repeat(61)}.`.repeat(3)}com`;

describe('unsubscribe links', () => {
  it('prefer https and offer mailto, as RFC 2369 and RFC 8058 write them', async () => {
    const { url, header } = await linksFor('ana@example.com');
    expect(url).toMatch(
      /^https:\/\/api\.distro-nation\.com\/prod\/outreach\/unsubscribe\?data=[\w-]+$/,
    );
    const token = new URL(url).searchParams.get('data');
    expect(header).toBe(
      `<${url}>, <mailto:unsubscribe@distro-nation.com?subject=unsubscribe%20${token}>`,
    );
  });

  it('lead to the route of their topic', async () => {
    expect((await linksFor('ana@example.com', 'financial')).url).toContain(
      '/financial/unsubscribe?',
    );
    expect((await linksFor('ana@example.com', 'newsletter')).url).toContain(
      '/outreach/unsubscribe?',
    );
  });

  it('fit the 996 characters of a header for the longest address and every topic', async () => {
    expect(longestAddress.length).toBeGreaterThan(250);
    for (const topic of topics) {
      const { url, header } = await linksFor(longestAddress, topic);
      expect(`List-Unsubscribe${header}`.length).toBeLessThanOrEqual(996);
      expect(header.startsWith(`<${url}>, <mailto:`)).toBe(true);
      expect(header).toMatch(/^[ -~]+$/);
    }
  });
});
