import { describe, expect, it } from 'vitest';
import { paths } from '../../lib/paths.ts';
import { auditQuery, checkFilters, historyQuery, readFilters } from './filters.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('the filters in an address', () => {
  it('are what a link put there', () => {
    const asked = {
      subject: 'ana+spring@example.com',
      actor: 'staff:ola',
      action: 'consent.unsubscribe',
      from: '2026-11-16T00:00:00.000Z',
    };
    expect(auditQuery(read(paths.audit.href(asked).split('?')[1] ?? ''))).toEqual(asked);
  });

  it('ask for everything when there are none', () => {
    expect(auditQuery(read('utm_source=mail'))).toEqual({});
    expect(checkFilters(read(''), 'everything')).toEqual({});
  });

  it('are judged before anything is asked, each problem at its filter, in words of ours', () => {
    const problems = checkFilters(
      read(`subject=${'a'.repeat(400)}&actor=Ola&action=eat&from=soon&to=later`),
      'everything',
    );
    expect(Object.keys(problems).toSorted()).toEqual(['action', 'actor', 'from', 'subject', 'to']);
  });

  it('must be in order', () => {
    const range = 'from=2026-11-22T10:00:00Z&to=2026-11-22T09:00:00Z';
    expect(checkFilters(read(range), 'everything')).toEqual({
      from: 'From must be a time, and before Until',
    });
  });

  it('name a whole address, and nothing else, for whoever reads about one person', () => {
    const filters = read('subject=ana@example.com&actor=recipient&to=2026-11-22T10:00:00Z');
    expect(historyQuery(filters)).toEqual({
      email: 'ana@example.com',
      to: '2026-11-22T10:00:00Z',
    });
    expect(checkFilters(filters, 'person')).toEqual({});
    expect(Object.keys(checkFilters(read('subject=send:1'), 'person'))).toEqual(['subject']);
  });
});
