import type { Endpoint } from '@distronation/contracts';
import { expect, it } from 'vitest';
import type { Packaged } from './package-service.ts';
import { preflightsOf } from './read-template.ts';

export const preflightSuite = (
  packaged: () => Packaged,
  contracts: readonly Endpoint[],
  origins: readonly string[],
): void => {
  it('is answered for every route that a page calls', () => {
    const calledByPages = contracts.filter(
      ({ auth, method }) =>
        auth.kind.startsWith('staff') || (auth.kind === 'link' && method !== 'GET'),
    );
    const paths = new Set(calledByPages.map(({ path }) => path));
    expect(preflightsOf(packaged().resources)).toHaveLength(paths.size);
  });

  it('echoes each configured origin and no other', () => {
    const strangers = [
      'https://crm.distro-nation.com.evil.example',
      'https://evil.example/https://crm.distro-nation.com',
      'https://crmxdistro-nation.com',
      'http://crm.distro-nation.com',
      'http://localhost:30001',
      'null',
      '',
    ];
    for (const { answerTo } of preflightsOf(packaged().resources)) {
      expect(origins.map(answerTo)).toEqual(origins);
      for (const stranger of strangers) expect(answerTo(stranger)).toBe(origins[0]);
    }
  });

  it('is kept for a day and lets our headers and credentials through', () => {
    for (const { headers } of preflightsOf(packaged().resources)) {
      expect(headers).toMatchObject({
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Max-Age': '86400',
        Vary: 'Origin',
      });
      expect(headers['Access-Control-Allow-Headers']?.split(',')).toEqual([
        'Content-Type',
        'X-Amz-Date',
        'Authorization',
        'X-Api-Key',
        'X-Amz-Security-Token',
        'X-Requested-With',
        'Idempotency-Key',
      ]);
    }
  });
};
