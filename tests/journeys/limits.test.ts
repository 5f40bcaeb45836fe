import { describe, expect, inject, it } from 'vitest';
import { newColleague } from './clients.ts';

const urls = inject('urls');

describe('the limit of one colleague', () => {
  it('lets exactly 25 of 30 calls at once through, and tells a page when to come back', async () => {
    const headers = {
      Authorization: `Bearer ${await newColleague()()}`,
      'Content-Type': 'application/json',
      Origin: urls.crm,
    };
    // No valid request, so that nothing is sent; it counts nevertheless.
    const request = { method: 'POST', headers, body: '{}' };
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => fetch(`${urls.api}/outreach/send-email`, request)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(25);
    expect(refused).toHaveLength(5);
    for (const { headers: told } of refused) {
      expect(told.get('access-control-allow-origin')).toBe(urls.crm);
      expect(told.get('access-control-expose-headers')).toContain('Retry-After');
      expect(told.get('ratelimit-remaining')).toBe('0');
      expect(Number(told.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(told.get('retry-after'))).toBeLessThanOrEqual(60);
    }
  });
});
