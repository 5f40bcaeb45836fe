import { describe, expect, it } from 'vitest';
import { auditEntry } from './audit-entry.ts';
import type { Actor } from './context.ts';
import { testCtx } from './testing/index.ts';

const now = () => new Date('2026-11-01T09:00:00.000Z');
const what = {
  action: 'consent.unsubscribe',
  subject: 'ana@example.com',
  method: 'one_click',
} as const;
const ola: Actor = { kind: 'staff', uid: 'u1', email: 'ola@distro-nation.com', role: 'outreach' };

describe('an audit entry', () => {
  it('tells who, how, when, by which request and from where', () => {
    const source = { ip: '192.0.2.1', userAgent: 'Mail/1.0' };
    expect(auditEntry(testCtx({ source }), now, what)).toEqual({
      ...what,
      actor: 'staff:u1',
      at: '2026-11-01T09:00:00.000Z',
      requestId: 'request-1',
      ...source,
    });
  });

  it.each<[Actor, string]>([
    [ola, 'staff:u1'],
    [{ kind: 'anonymous' }, 'recipient'],
    [{ kind: 'system', name: 'contact-sync' }, 'system:contact-sync'],
  ])('names %j %s, and nobody by their address', (actor, name) => {
    expect(auditEntry(testCtx({ actor }), now, what).actor).toBe(name);
  });
});
