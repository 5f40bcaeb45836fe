import { describe, expect, it } from 'vitest';
import { markWritten, readWritten } from './contact-attributes.ts';

const asOf = new Date('2026-11-01T09:00:00.123Z');
const written = { asOf, unsubscribeAll: false, topics: { newsletter: 'OPT_OUT' } } as const;

describe('the mark on a contact of SES’s list', () => {
  it('tells what we wrote and as of when, to the millisecond', () => {
    expect(readWritten(markWritten({ ...written, otherTopics: { gossip: 'OPT_IN' } }))).toEqual(
      written,
    );
  });

  it.each([
    ['somebody else’s', '{"name":"Ana"}'],
    ['absent', undefined],
    ['no JSON', '{'],
    ['of a topic that is no longer ours', markWritten(written).replace('newsletter', 'gossip')],
  ])('is none where the attributes are %s', (_what, attributes) => {
    expect(readWritten(attributes)).toBeUndefined();
  });
});
