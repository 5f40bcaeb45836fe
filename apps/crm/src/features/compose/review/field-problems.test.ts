import { describe, expect, it } from 'vitest';
import { paragraphs } from '../content/doc.ts';
import { emptyDraft, newRecord, type Draft } from '../draft/draft.ts';
import { checkDraft, problemsByField } from './field-problems.ts';

const now = new Date('2026-11-23T09:00:00Z');
const sound: Draft = {
  ...emptyDraft,
  people: [{ email: 'ana@x.test' }],
  subject: 'Hello',
  doc: paragraphs('Hi'),
};
const check = (change: Partial<Draft>) => checkDraft(newRecord({ ...sound, ...change }), now);

describe('what is wrong with a draft', () => {
  it('is nothing, when nothing is', () => {
    expect(check({})).toEqual({});
  });

  it.each<[Partial<Draft>, object]>([
    [{ people: [] }, { to: 'At least one recipient is required' }],
    [
      { people: [{ email: 'bo@' }, { email: 'ana@x.test' }] },
      { to: '1 address cannot be read: mend or remove what is marked' },
    ],
    [{ audience: 'segment' }, { to: 'Choose a segment' }],
    [{ subject: '' }, { subject: 'Subject is required' }],
    [{ doc: paragraphs(' ') }, { message: 'Write the message first' }],
    [{ scheduledFor: now.toISOString() }, { scheduledFor: expect.stringContaining('to come') }],
    [{ tags: [''] }, { tags: expect.any(String) }],
  ])('is told at its field: %j', (change, problems) => {
    expect(check(change)).toEqual(problems);
  });

  it('is told before a request that no function would take', () => {
    const fields = { Biography: 'x'.repeat(500) };
    const people = Array.from({ length: 12_000 }, (_, n) => ({ email: `p${n}@x.test`, fields }));
    expect(check({ people })).toEqual({ to: expect.stringContaining('mail a segment') });
  });

  it('is told by the API in the same places', () => {
    expect(
      problemsByField([
        { field: 'audience.recipients.fields.City', message: 'no City' },
        { field: 'elsewhere', message: 'odd' },
      ]),
    ).toEqual({ to: 'no City', other: 'odd' });
  });
});
