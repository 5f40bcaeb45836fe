import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

const nothingSaid = { unsubscribeAll: false, topics: {} };

describe('what became different', () => {
  it('is told topic by topic, and nothing of what stayed', () => {
    const before = { ...nothingSaid, topics: { financial: 'OPT_IN' } };
    const after = { ...before, topics: { financial: 'OPT_IN', outreach: 'OPT_OUT' } };
    expect(changesBetween(before, after)).toEqual([
      { what: 'Outreach', before: 'subscribed by default', after: 'unsubscribed' },
    ]);
  });

  it('is told of leaving everything, of a pause and of a block', () => {
    const after = {
      ...nothingSaid,
      unsubscribeAll: true,
      pausedUntil: '2026-12-03T10:00:00.000Z',
      block: 'bounced',
    };
    expect(changesBetween(nothingSaid, after)).toEqual([
      { what: 'All mail', before: 'not left', after: 'left' },
      { what: 'Pause', before: 'none', after: expect.stringMatching(/^until \d+ Dec 2026, \d\d:/) },
      { what: 'Block', before: 'none', after: 'Their mailbox refused a mail for good' },
    ]);
  });

  it('is told of what ended', () => {
    const before = { ...nothingSaid, block: 'complained' };
    expect(changesBetween(before, nothingSaid)).toEqual([
      { what: 'Block', before: 'They reported a mail as spam', after: 'none' },
    ]);
  });

  it('has no before where something is new, and no after where it is gone', () => {
    expect(changesBetween(undefined, { topic: 'outreach', recipients: 1204 })).toEqual([
      { what: 'Topic', after: 'Outreach' },
      { what: 'Recipients', after: '1,204' },
    ]);
    expect(changesBetween({ versions: ['v1', 'v2'] }, undefined)).toEqual([
      { what: 'Versions', before: 'v1, v2' },
    ]);
  });

  it('tells of a contact which values changed, and of its custom ids what they were', () => {
    const after = { customIds: ['L-2', 'L-3'], changed: ['name', 'tags'] };
    expect(changesBetween({ customIds: ['L-1'] }, after)).toEqual([
      { what: 'Custom ids', before: 'L-1', after: 'L-2, L-3' },
      { what: 'Changed', after: 'name, tags' },
    ]);
  });

  it.each([
    [{ constructor: 1 }],
    [{ toString: { deep: [true, null] } }],
    ['text'],
    [[1, 2]],
    [null],
  ])('survives what nobody has words for: %j', (after) => {
    const [change] = changesBetween(undefined, after);
    expect(typeof change?.after).toBe('string');
  });

  it('is nothing where nothing changed', () => {
    expect(changesBetween(nothingSaid, { topics: {}, unsubscribeAll: false })).toEqual([]);
    expect(changesBetween(undefined, undefined)).toEqual([]);
  });
});
