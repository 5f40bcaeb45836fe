import { expect, it } from 'vitest';
import { valuesOf } from './values.ts';

it('text is given as it is typed, and what is empty is not given', () => {
  expect(valuesOf({ name: ' Ana ', note: '  ' })).toEqual({
    values: { name: ' Ana ' },
    unreadable: [],
  });
});

it('a list is read as JSON, and one that is none is named', () => {
  expect(valuesOf({ songs: '[{"title":"Blue"}]', shows: '[{"city":' })).toEqual({
    values: { songs: [{ title: 'Blue' }] },
    unreadable: ['shows'],
  });
});

it('a field of the recipient stays text', () => {
  expect(valuesOf({ name: '{{name|there}}' }).values).toEqual({ name: '{{name|there}}' });
});
