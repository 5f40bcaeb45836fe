import { describe, expect, it, vi } from 'vitest';
import { formatMoney, parseMoney, sumsOf } from './money.ts';

describe('an amount', () => {
  it.each([
    ['1204.5', 120_450n, 'USD'],
    ['1,204.50', 120_450n, 'USD'],
    ['$1,204.50', 120_450n, 'USD'],
    ['1,204.50 USD', 120_450n, 'USD'],
    ['EUR 0.07', 7n, 'EUR'],
    ['-12.00', -1_200n, 'USD'],
    ['\u2212$ 12.00', -1_200n, 'USD'],
    ['USD -3', -300n, 'USD'],
    ['1\u00a0204', undefined, ''],
    ['12\u00a0JPY', 12n, 'JPY'],
    ['1.234 KWD', 1_234n, 'KWD'],
    ['999999999999999.99', 99_999_999_999_999_999n, 'USD'],
  ] as const)('%s is read to the last unit', (text, units, currency) => {
    expect(parseMoney(text, 'USD')).toEqual(units === undefined ? undefined : { units, currency });
  });

  it.each([
    '',
    'free',
    '1.204,50',
    '1,20',
    '1,2345.00',
    '12.345',
    '12.5 JPY',
    '€5',
    '--5',
    '-$-5',
    'USD 5 USD',
    '(5.00)',
    '5e3',
    '1 204.50',
    'NaN',
    '.5',
    '5.',
    `1${',000'.repeat(12)}`,
    '5.00 UDS',
  ])('%j is refused, as it could mean something else', (text) => {
    expect(parseMoney(text, 'USD')).toBeUndefined();
  });

  it('is none where what is usual is no currency', () => {
    expect([parseMoney('5.00', 'UDS'), parseMoney('5.00 USD', 'UDS')]).toEqual([
      undefined,
      { currency: 'USD', units: 500n },
    ]);
  });

  it.each([
    [{ currency: 'USD', units: 120_450n }, '1,204.50 USD'],
    [{ currency: 'USD', units: -7n }, '-0.07 USD'],
    [{ currency: 'JPY', units: 1_204n }, '1,204 JPY'],
    [{ currency: 'KWD', units: 5n }, '0.005 KWD'],
  ])('%o is written so that it reads back the same', (money, text) => {
    expect(formatMoney(money)).toBe(text);
    expect(parseMoney(text, 'EUR')).toEqual(money);
  });

  it('has its currency looked up once, however many there are: that takes as long as reading a hundred', () => {
    const formats = vi.spyOn(Intl, 'NumberFormat');
    try {
      for (let count = 0; count < 1_000; count += 1) {
        expect(formatMoney(parseMoney('5.50 SEK', 'NOK') ?? { currency: '', units: 0n })).toBe(
          '5.50 SEK',
        );
      }
      expect(formats.mock.calls.length).toBeLessThanOrEqual(2);
    } finally {
      formats.mockRestore();
    }
  });

  it('adds up exactly where fractions would not, each currency by itself', () => {
    const tenths = Array.from({ length: 1_000 }, () => ({ currency: 'USD', units: 10n }));
    expect(sumsOf([...tenths, { currency: 'EUR', units: 1n }])).toEqual([
      { currency: 'USD', units: 10_000n },
      { currency: 'EUR', units: 1n },
    ]);
  });
});
