import { describe, expect, it } from 'vitest';
import { filterOf, filtersOf, noFilters, readFilters, sameFilters, withFilter } from './filters.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('the filters of the contacts', () => {
  it('are what the address says, and ask the search for that', () => {
    const filters = read('text= Ana &status=mailable&topic=outreach&page=3');
    expect(filterOf(filters)).toEqual({ text: 'Ana', status: 'mailable', topic: 'outreach' });
    expect(filterOf(noFilters)).toEqual({});
  });

  it('forget a topic without a status, and a value without its field', () => {
    expect(read('topic=outreach&value=Oslo')).toEqual(noFilters);
    const both = read('field=City&value=Oslo');
    expect(withFilter(both, { field: '' })).toEqual(noFilters);
  });

  it.each(['status=asleep', 'status=mailable&topic=weather', `text=${'x'.repeat(101)}`])(
    'ask for nothing that there is: %s',
    (search) => {
      expect(filterOf(read(search))).toBeUndefined();
    },
  );

  it('are the same again after they were saved', () => {
    const filters = read('tag=label&field=City');
    expect(sameFilters(filtersOf(filterOf(filters) ?? {}), filters)).toBe(true);
    expect(sameFilters(filters, noFilters)).toBe(false);
  });
});
