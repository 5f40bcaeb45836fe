import type { PayoutRow } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { lena } from '../testing/payout-runs-fixture.ts';
import { statementsOf } from './statements.ts';

const order = {
  month: { year: '2026', month: '08' },
  subject: 'Your statement',
  html: '<p>Here it is.</p>',
  text: 'Here it is.',
  from: 'payouts@distro-nation.com',
  greeting: 'Hello {{name|there}},',
  currency: 'USD',
};

const statements = (...rows: PayoutRow[]) => statementsOf({ ...order, rows });

const valuesOf = (changes: Partial<PayoutRow>) =>
  statements({ ...lena, ...changes })[0]?.particulars.values;

const { statedTotal: _total, ...untold } = lena;

describe('the total of a statement', () => {
  const total = { label: 'Total', amount: '1,522.57 USD', isTotal: true };

  it('is what the file says', () => {
    expect(valuesOf({})?.at(-1)).toEqual(total);
    const one = [{ label: 'YouTube', amount: '1522.57' }];
    expect(valuesOf({ values: one })?.at(-1)).toEqual(total);
  });

  it('is what the lines come to where the file says none', () => {
    expect(statements(untold)[0]?.particulars.values.at(-1)).toEqual(total);
  });

  it('is left out where it would repeat the one line, or add up two currencies', () => {
    for (const values of [
      [{ label: 'YouTube', amount: '1522.57' }],
      [
        { label: 'YouTube', amount: '1.00 USD' },
        { label: 'Streaming', amount: '1.00 EUR' },
      ],
    ]) {
      const told = statements({ ...untold, values })[0]?.particulars.values ?? [];
      expect(told).toHaveLength(values.length);
      expect(told.filter(({ isTotal }) => isTotal)).toEqual([]);
    }
  });
});

describe('a statement', () => {
  it('greets its reader by name, or by what stands in its place', () => {
    const { name: _name, ...nameless } = { ...untold, email: 'bo@example.com', customId: 'DN-2' };
    expect(statements(lena, nameless).map(({ particulars }) => particulars.greeting)).toEqual([
      'Hello Lena Okafor,',
      'Hello there,',
    ]);
  });

  it('is made for nobody where a row goes nowhere, and for all others', () => {
    const made = statements({ ...lena, email: 'lena at example' }, { ...lena, customId: 'DN-2' });
    expect(made.map(({ rows, particulars }) => [rows, particulars.customIds])).toEqual([
      [[2], ['DN-2']],
    ]);
  });
});
