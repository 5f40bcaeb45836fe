import { ApiError } from '@distronation/api-client';
import { describe, expect, it } from 'vitest';
import { changeTo, emptyForm, formOf, formProblems, valuesOf } from './contact-form.ts';
import { fieldProblems } from './field-problems.ts';

const ana = {
  name: 'Ana',
  customIds: ['DN-1', 'DN-2'],
  tags: ['label'],
  fields: { City: 'Oslo', Genre: 'Jazz' },
};

const rows = (...fields: [name: string, value: string][]) =>
  fields.map(([name, value], key) => ({ key, name, value }));

describe('the form of a contact', () => {
  it('says what it was given, when nothing is typed', () => {
    expect(valuesOf(formOf(ana))).toEqual(ana);
  });

  it('reads lists with commas, semicolons and empty places', () => {
    const form = { ...emptyForm, tags: ' label; vip,, Norway ' };
    expect(valuesOf(form).tags).toEqual(['label', 'vip', 'Norway']);
  });

  it('takes away a name and fields that were emptied', () => {
    const form = { ...formOf(ana), name: ' ', fields: rows(['City', 'Bergen'], ['Genre', '']) };
    expect(changeTo(form, ana)).toEqual({
      name: null,
      customIds: ['DN-1', 'DN-2'],
      tags: ['label'],
      fields: { City: 'Bergen', Genre: null },
    });
  });

  it('finds fields that it could not tell apart, or that have no name', () => {
    const problems = (...fields: [string, string][]) =>
      formProblems({ ...emptyForm, fields: rows(...fields) }).fields;
    expect(problems(['City', 'Oslo'], ['City ', 'Bergen'])).toBe('Two fields have the same name');
    expect(problems(['', 'Oslo'])).toBe('A field needs a name');
    expect(problems(['', ''], ['City', ''])).toBeUndefined();
  });
});

describe('what the server says about the fields', () => {
  const refusal = (...problems: [string, string][]) =>
    new ApiError({
      status: 400,
      code: 'invalid_request',
      message: 'Not valid',
      problems: problems.map(([field, message]) => ({ field, message })),
    });

  it('stands at each field, and names the custom field', () => {
    const error = refusal(
      ['tags.0', 'A tag must not contain @'],
      ['fields.City', 'too long'],
      ['tags.1', 'x'],
    );
    expect(fieldProblems(error)).toEqual({
      tags: 'A tag must not contain @',
      fields: 'City: too long',
    });
  });

  it('is nothing where it is about something else', () => {
    expect(fieldProblems(refusal(['ifVersion', 'must be 1 or more']))).toBeUndefined();
    expect(fieldProblems(new Error('offline'))).toBeUndefined();
  });
});
