import { describe, expect, it } from 'vitest';
import { paths } from '../../../lib/paths.ts';
import { checkFilters, queryOf, readFilters } from './filters.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('the filters in an address', () => {
  it('are what a link put there', () => {
    const link = paths.tracking.href({
      eventType: 'opened',
      campaignId: 'R&D / spring',
      tags: 'label,artist',
      startDate: '2026-11-16T00:00:00.000Z',
      counted: 'true',
    });
    expect(queryOf(read(link.split('?')[1] ?? ''))).toEqual({
      eventType: 'opened',
      campaignId: 'R&D / spring',
      tags: 'label,artist',
      startDate: '2026-11-16T00:00:00.000Z',
      counted: 'true',
    });
  });

  it('ask for everything when there are none', () => {
    expect(queryOf(read('utm_source=mail'))).toEqual({});
    expect(checkFilters(read(''))).toEqual({});
  });

  it('take tags that are written one by one', () => {
    expect(queryOf(read('tags=a&tags=b'))).toEqual({ tags: 'a,b' });
  });

  it('are judged before anything is asked, each problem at its filter', () => {
    const problems = checkFilters(
      read('eventType=eaten&recipientEmail=nobody&startDate=soon&counted=perhaps'),
    );
    expect(Object.keys(problems).toSorted()).toEqual([
      'counted',
      'eventType',
      'recipientEmail',
      'startDate',
    ]);
  });

  it('must be in order', () => {
    const range = 'startDate=2026-11-22T10:00:00Z&endDate=2026-11-22T09:00:00Z';
    expect(checkFilters(read(range))).toEqual({ startDate: 'From must be before Until' });
  });
});
