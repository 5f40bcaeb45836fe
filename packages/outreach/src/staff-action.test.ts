import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { staffAction } from './staff-action.ts';

const now = () => new Date('2026-11-01T09:00:00.000Z');
const what = {
  action: 'template.delete',
  subject: 'template:welcome',
  method: 'staff',
} as const;

describe('what a colleague does', () => {
  it('is on the record with who, how, when, by which request and from where', () => {
    const source = { ip: '192.0.2.1', userAgent: 'Browser/1.0' };
    const told = { ...what, before: { version: 'v1' }, after: { version: 'v2' } };
    expect(staffAction(testCtx({ source }), now, told)).toEqual({
      ...told,
      actor: 'staff:u1',
      at: '2026-11-01T09:00:00.000Z',
      requestId: 'request-1',
      ...source,
    });
  });

  it('is nothing that anybody else can do', () => {
    const stranger = testCtx({ actor: { kind: 'anonymous' } });
    expect(() => staffAction(stranger, now, what)).toThrow('insufficient_permissions');
  });
});
