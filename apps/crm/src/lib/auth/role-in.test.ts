import { describe, expect, it } from 'vitest';
import { roleIn } from './role-in.ts';

const tokenOf = (claims: unknown) =>
  ['header', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'signature'].join('.');

describe('the role in a token', () => {
  it('is read, whatever else the token holds', () => {
    expect(roleIn(tokenOf({ role: 'admin', name: 'Zoë ÿ?>', iat: 1 }))).toBe('admin');
  });

  it.each([tokenOf({ role: 'king' }), tokenOf({}), tokenOf(null), '', 'a.b', 'a.%%.c'])(
    'is none where none is stated: %s',
    (token) => {
      expect(roleIn(token)).toBeUndefined();
    },
  );
});
