import type { AuditAction } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../ports.ts';
import { firstBrokenLink, nextLink, type AuditLink } from './audit-chain.ts';

const entry = (action: AuditAction): AuditEntry => ({
  action,
  subject: 'ana@example.com',
  actor: 'recipient',
  method: 'one_click',
  at: '2026-11-01T09:00:00.000Z',
  requestId: 'request-1',
  ip: '192.0.2.1',
  words: 'Ana wants out',
});

const chainOf = (...actions: AuditAction[]): AuditLink[] => {
  const links: AuditLink[] = [];
  for (const action of actions) links.push(nextLink(entry(action), 'hash-of-ana', links.at(-1)));
  return links;
};

const changed = (links: AuditLink[], index: number, change: Partial<AuditLink>): AuditLink[] =>
  links.map((link, at) => (at === index ? { ...link, ...change } : link));

const rewritten = (link: AuditLink | undefined): string =>
  (link?.record ?? '').replace('one_click', 'staff');

describe('the chain of a subject', () => {
  const links = chainOf('consent.unsubscribe', 'consent.resubscribe', 'consent.unsubscribe');

  it('holds as it was written', () => {
    expect(firstBrokenLink(links)).toBeUndefined();
    expect(firstBrokenLink([])).toBeUndefined();
  });

  it.each([
    ['a changed record', changed(links, 1, { record: rewritten(links[1]) }), 2],
    ['a changed hash', changed(links, 0, { hash: 'f'.repeat(64) }), 1],
    ['a removed link', links.toSpliced(1, 1), 2],
    ['a removed beginning', links.slice(1), 1],
    [
      'two links in each other’s place',
      [links[0], links[2], links[1]].flatMap((link) => link ?? []),
      2,
    ],
    [
      'a changed address',
      changed(links, 2, { personal: { salt: 'x', subject: 'eve@example.com' } }),
      3,
    ],
    [
      'changed words',
      changed(links, 1, {
        personal: { salt: '', subject: '', ...links[1]?.personal, words: 'Ana wants in' },
      }),
      2,
    ],
  ])('breaks at the first link that does not follow: %s', (_what, chain, seq) => {
    expect(firstBrokenLink(chain)).toBe(seq);
  });

  it('survives the erasure of the personal part, and tells nothing of it afterwards', () => {
    const erased = links.map(({ personal: _erased, ...link }) => link);
    expect(firstBrokenLink(erased)).toBeUndefined();
    expect(JSON.stringify(erased)).not.toMatch(/ana@example|192\.0\.2|wants/);
  });
});
