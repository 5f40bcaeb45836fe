import pMap from 'p-map';
import { describe, expect, inject, it } from 'vitest';
import { newColleague } from './clients.ts';

const urls = inject('urls');

describe('the limit of one colleague', () => {
  it('lets exactly 25 of 30 calls through, ten at once, and tells a page when to come back', async () => {
    const headers = {
      Authorization: `Bearer ${await newColleague()()}`,
      'Content-Type': 'application/json',
      Origin: urls.crm,
    };
    // No valid request, so that nothing is sent; it counts nevertheless.
    const request = { method: 'POST', headers, body: '{}' };
    const call = () => fetch(`${urls.api}/outreach/send-email`, request);
    // Each call that waits for another wakes a function more, which on a busy machine takes its time.
    const answers = await pMap(Array.from({ length: 30 }), call, { concurrency: 10 });
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
