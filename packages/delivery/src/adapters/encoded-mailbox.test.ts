import { describe, expect, it } from 'vitest';
import { encodedMailbox } from './encoded-mailbox.ts';

const decode = (field: string): string =>
  [...field.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)]
    .map(([, word = '']) => Buffer.from(word, 'base64').toString('utf8'))
    .join('');

describe('a mailbox in a header', () => {
  it('stays readable where it is ASCII', () => {
    expect(encodedMailbox({ address: 'ana@example.com' })).toBe('ana@example.com');
    expect(encodedMailbox({ address: 'ana@example.com', name: 'Doe, Ana' })).toBe(
      '"Doe, Ana" <ana@example.com>',
    );
  });

  it.each(['Žana', '東京のレコード店からのお知らせ、新しいお店のご案内です', '👩‍🎤'.repeat(12)])(
    'carries %s in words of 75 ASCII characters at most',
    (name) => {
      const field = encodedMailbox({ address: 'ana@example.com', name });
      expect(field).toMatch(/^[ -~]+ <ana@example\.com>$/);
      for (const word of field.split(' ')) expect(word.length).toBeLessThanOrEqual(75);
      expect(decode(field)).toBe(name);
    },
  );
});
