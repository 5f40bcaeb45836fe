import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';

const label = (length: number) => 'a'.repeat(length);

describe('parseAddress', () => {
  it.each([
    ['ana@example.com', { address: 'ana@example.com' }],
    ['user+tag@example.com', { address: 'user+tag@example.com' }],
    ["o'brien@example.co.uk", { address: "o'brien@example.co.uk" }],
    ['"a b"@example.com', { address: '"a b"@example.com' }],
    ['"ana"@example.com', { address: 'ana@example.com' }],
    ['"an\\a.b"@example.com', { address: 'ana.b@example.com' }],
    ['Ana <ana@example.com>', { address: 'ana@example.com', name: 'Ana' }],
    ['José Ñandú <jose@example.com>', { address: 'jose@example.com', name: 'José Ñandú' }],
    ['"Doe, John" <john@example.com>', { address: 'john@example.com', name: 'Doe, John' }],
    ['"A \\"B\\" C" <abc@example.com>', { address: 'abc@example.com', name: 'A "B" C' }],
    ['<ana@example.com>', { address: 'ana@example.com' }],
    ['  ana@example.com ', { address: 'ana@example.com' }],
    [`${label(64)}@example.com`, { address: `${label(64)}@example.com` }],
  ])('reads %s', (input, expected) => {
    expect(parseAddress(input)).toEqual(expected);
  });

  it.each([
    [''],
    ['ana'],
    ['@example.com'],
    ['ana@'],
    ['ana@example'],
    ['ana@@example.com'],
    ['.ana@example.com'],
    ['a..b@example.com'],
    ['ana@-example.com'],
    ['ana@example..com'],
    ['ana@example.123'],
    ['ana@[192.0.2.1]'],
    ['anä@example.com'],
    ['ana@exämple.com'],
    ['ana@example.com, bob@example.com'],
    ['Ana, Bob <ana@example.com>'],
    ['Ana <ana@example.com> <bob@example.com>'],
    ['Ana <ana@example.com'],
    ['Ana\r\nBcc: eve@example.com <ana@example.com>'],
    ['ana@example.com\nBcc: eve@example.com'],
    ['"\r\n"@example.com'],
    [`${label(65)}@example.com`],
    [`ana@${label(64)}.com`],
    [`${label(60)}@${`${label(60)}.`.repeat(4)}com`],
  ])('refuses %j', (input) => {
    expect(parseAddress(input)).toBeUndefined();
  });

  it('reads back what formatAddress writes, whatever the name', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
    fc.assert(
      fc.property(name, (each) => {
        const mailbox = { address: 'ana@example.com', name: each };
        expect(parseAddress(formatAddress(mailbox))).toEqual(mailbox);
      }),
    );
  });

  it('lets no line break through, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('\r', '\n', '\0'),
        fc.string(),
        (before, cut, after) => {
          const parsed = parseAddress(`${before}${cut}${after} <ana@example.com>`);
          expect(parsed?.name ?? '').not.toMatch(/[\r\n\0]/);
        },
      ),
    );
  });
});
