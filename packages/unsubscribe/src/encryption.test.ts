import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFresh, linkTokens, mayStillUnsubscribe, type LinkClaims } from './encryption.ts';
import { memoryDataKeys } from './testing/index.ts';

const claims: LinkClaims = {
  email: 'ana@example.com',
  topic: 'outreach',
  timestamp: 1_793_500_000,
  sendId: '01JC0000000000000000000000',
};

describe('a link token', () => {
  const keys = memoryDataKeys();
  const tokens = linkTokens(keys);

  it('opens to what was sealed in it, for any address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.emailAddress(), async (email) => {
        expect(await tokens.open(await tokens.seal({ ...claims, email }))).toEqual({
          ...claims,
          email,
        });
      }),
    );
  });

  it('shows neither the address nor the same token twice', async () => {
    const [one, other] = [await tokens.seal(claims), await tokens.seal(claims)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('ana');
    expect(one).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('is refused after any change of a single bit', async () => {
    const bytes = Buffer.from(await tokens.seal(claims), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await tokens.open(altered.toString('base64url'))).toBeUndefined();
    }
  });

  it('is refused in every spelling but its own', async () => {
    const token = await tokens.seal({ ...claims, email: 'an@example.com' });
    const spellings = [
      `${token}=`,
      `${token}==`,
      ` ${token}`,
      `${token}\n`,
      token.slice(0, -1),
      `${token}A`,
    ];
    for (const spelling of spellings) expect(await tokens.open(spelling)).toBeUndefined();
  });

  it('is refused for whatever else one may send', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (noise) => {
        expect(await tokens.open(noise)).toBeUndefined();
      }),
    );
    expect(await tokens.open('A'.repeat(100_000))).toBeUndefined();
  });

  it('is bound to its purpose and to its key', async () => {
    const token = await tokens.seal(claims);
    expect(await linkTokens(keys, 'download').open(token)).toBeUndefined();
    expect(await linkTokens(memoryDataKeys()).open(token)).toBeUndefined();
  });
});

describe('the age of a link', () => {
  const at = (days: number) => new Date((claims.timestamp + days * 86_400) * 1000);

  it('counts from the planned delivery, thirty days to the second', () => {
    expect(isFresh(claims, 30, at(30))).toBe(true);
    expect(isFresh(claims, 30, new Date(at(30).getTime() + 1000))).toBe(false);
  });

  it('lets people leave for a week longer', () => {
    expect(mayStillUnsubscribe(claims, 30, at(37))).toBe(true);
    expect(mayStillUnsubscribe(claims, 30, new Date(at(37).getTime() + 1000))).toBe(false);
  });
});
