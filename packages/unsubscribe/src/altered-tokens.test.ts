import { describe, expect, it } from 'vitest';
import { linkTokens } from './encryption.ts';
import { memoryDataKeys } from './testing/memory-data-keys.ts';

const claims = { topic: 'outreach' as const, timestamp: 1_793_523_600, sendId: 'send-1' };

const flipped = (bytes: Buffer, bit: number): string => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy.toString('base64url');
};

/** Every single bit turned, every length cut or grown, every two neighbouring bytes swapped. */
const alterationsOf = function* alterationsOf(token: string): Generator<string, void> {
  const bytes = Buffer.from(token, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) yield flipped(bytes, bit);
  for (let length = 0; length < token.length; length += 1) yield token.slice(0, length);
  for (const more of ['A', '=', '==', '%', ' ', '.', token]) yield token + more;
  for (let at = 1; at < bytes.length; at += 1) {
    const [left, right] = [bytes.subarray(at - 1, at), bytes.subarray(at, at + 1)];
    if (left.equals(right)) continue;
    const rest = [bytes.subarray(0, at - 1), right, left, bytes.subarray(at + 1)];
    yield Buffer.concat(rest).toString('base64url');
  }
};

describe('a token that was altered', () => {
  it('is refused, a million of them', { timeout: 120_000 }, async () => {
    const tokens = linkTokens(memoryDataKeys());
    const accepted: string[] = [];
    let tried = 0;
    for (let person = 0; tried < 1_000_000; person += 1) {
      const token = await tokens.seal({ ...claims, email: `person-${person}@example.com` });
      for (const altered of alterationsOf(token)) {
        if ((await tokens.open(altered)) !== undefined) accepted.push(altered);
        tried += 1;
      }
      expect(await tokens.open(token)).toMatchObject({ email: `person-${person}@example.com` });
    }
    expect(accepted).toEqual([]);
  });

  it('is refused when its head is another token’s, or its purpose another', async () => {
    const keys = memoryDataKeys();
    const tokens = linkTokens(keys);
    const [ana = Buffer.of(), bob = Buffer.of()] = await Promise.all(
      ['ana@example.com', 'bob@example.com'].map(async (email) =>
        Buffer.from(await tokens.seal({ ...claims, email }), 'base64url'),
      ),
    );
    for (let at = 1; at < ana.length; at += 1) {
      const spliced = Buffer.concat([ana.subarray(0, at), bob.subarray(at)]);
      // Both are under one key: nothing but their shared head may be exchanged.
      if (spliced.equals(bob) || spliced.equals(ana)) continue;
      expect(await tokens.open(spliced.toString('base64url'))).toBeUndefined();
    }
    const other = await linkTokens(keys, 'download').seal({ ...claims, email: 'ana@example.com' });
    expect(await tokens.open(other)).toBeUndefined();
  });
});
