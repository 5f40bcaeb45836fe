import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAddresses } from './find-addresses.ts';

const addresses = (text: string) => findAddresses(text).map(({ address }) => address);

describe('addresses in a description', () => {
  it.each([
    ['ana+promo@mail.example.com'],
    ['Write to <ana+promo@mail.example.com>.'],
    ['mailto:ana+promo@mail.example.com?subject=Hi'],
    ['📧ana+promo@mail.example.com📧'],
    ['**ana+promo@mail.example.com**'],
    ['ana+promo @ mail.example.com'],
    ['ana+promo [at] mail [dot] example [dot] com'],
    ['ana+promo(at)mail(dot)example(dot)com'],
    ['ana+promo { AT } mail.example.com'],
    ['ana+promo AT mail DOT example DOT com'],
    ['ana+promo at mail dot example dot com'],
    ['ana+promo@mail dot example dot com'],
    ['ana+promo AT mail.example.com'],
    ['ana+promo＠mail．example．com'],
    ['ana+promo&#64;mail.example&period;com'],
    ['ana+promo\u200b@\u200bmail.example.com'],
    ['ana+promo@mail.example.com, or by post'],
    ['ana+promo@mail.example.com/ana'],
  ])('are read in %s', (text) => {
    expect(addresses(text)).toEqual(['ana+promo@mail.example.com']);
  });

  it.each([
    ['Follow @some.name everywhere'],
    ['IG: @ some.name'],
    ['New video @ 8pm'],
    ['https://tiktok.com/@some.name'],
    ['Look at example.com'],
    ['icon@2x.png'],
    ['ana@localhost'],
    ['müllerana@'],
    ['Müller@example.com is müller@exämple.com'],
    ['@@@@ a@b a@.com @example.com'],
    [''],
  ])('are not made of %s', (text) => {
    expect(addresses(text)).toEqual([]);
  });

  it('come once each, with the line that they stand in', () => {
    const text =
      'Hi!\r\n\r\n  Business: bo@example.com \nPress ANA@example.com, bo (at) EXAMPLE.com';
    expect(findAddresses(text)).toEqual([
      { address: 'bo@example.com', line: 'Business: bo@example.com', lineNumber: 3 },
      {
        address: 'ANA@example.com',
        line: 'Press ANA@example.com, bo (at) EXAMPLE.com',
        lineNumber: 4,
      },
    ]);
  });

  it('are looked for in any text without a throw, and each of them is one', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '@',
        ' @ ',
        '.',
        ' dot ',
        ' AT ',
        '(at)',
        '[',
        ']',
        ' ',
        '\n',
        'a',
        'é',
        '&#64;',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { address } of findAddresses(pieces.join(''))) {
          expect(address).toMatch(/^[\w.%+'-]+@[A-Za-z0-9.-]+\.[A-Za-z][A-Za-z0-9-]*$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['a', '@', 'a@', 'a.', '(at', ' ', ' @ ', '[ at ] ', ' dot ', ' AT ', '\n', "'", 'a@a.'])(
    'are looked for in time linear in the text, were it all %j',
    (piece) => {
      // A quadratic search of as much would take minutes.
      const lines = piece.repeat(20_000 / piece.length);
      const before = process.threadCpuUsage();
      for (let time = 0; time < 20; time += 1) findAddresses(lines);
      const { user, system } = process.threadCpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(4000);
    },
  );
});
