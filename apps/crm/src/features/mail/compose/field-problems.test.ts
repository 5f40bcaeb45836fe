import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../draft.ts';
import { checkDraft, problemsByField } from './field-problems.ts';

const whole = { ...emptyDraft, to: ['ana@x.test'], subject: 'Hello', source: '<p>Hi</p>' };

describe('the check of a draft', () => {
  it('finds nothing wrong with a whole one', () => {
    expect(checkDraft(whole)).toEqual({});
  });

  it('names every field that an empty one lacks', () => {
    expect(Object.keys(checkDraft(emptyDraft)).toSorted()).toEqual(['source', 'subject', 'to']);
  });

  it('marks the recipients when one of them is no address', () => {
    expect(checkDraft({ ...whole, to: ['ana@x.test', 'bo@'] })).toEqual({
      to: expect.stringContaining('valid email address'),
    });
  });
});

it('a problem of the campaign is shown where its name is written', () => {
  const message = 'A variable may hold at most 1000 characters';
  expect(problemsByField([{ field: 'customVariables.campaignId', message }])).toEqual({
    campaign: message,
  });
});

it('a problem of a field that the page does not have is still shown', () => {
  expect(problemsByField([{ field: 'tags.0', message: 'A tag is too long' }])).toEqual({
    other: 'A tag is too long',
  });
});
