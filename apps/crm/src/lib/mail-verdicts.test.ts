import { describe, expect, it } from 'vitest';
import { verdictsInWords } from './mail-verdicts.ts';

describe('the checks of a mail', () => {
  it('are told in plain words, the one that decides most first', () => {
    const told = verdictsInWords({ spf: 'PASS', dkim: 'GRAY', dmarc: 'FAIL' });
    expect(told.map(({ check, result }) => `${check}: ${result}`)).toEqual([
      'DMARC: Failed',
      'DKIM: Unclear',
      'SPF: Passed',
    ]);
  });

  it.each(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'SOMETHING_NEW'])(
    'mean something each when they say %s',
    (verdict) => {
      const all = { spf: verdict, dkim: verdict, dmarc: verdict, spam: verdict, virus: verdict };
      const told = verdictsInWords(all);
      expect(told).toHaveLength(5);
      expect(told.filter(({ meaning, result }) => meaning === '' || result.includes('_'))).toEqual(
        [],
      );
    },
  );

  it('are left out where none was made', () => {
    expect(verdictsInWords({})).toEqual([]);
  });
});
