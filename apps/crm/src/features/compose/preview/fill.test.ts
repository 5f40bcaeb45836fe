import { expect, it } from 'vitest';
import { fillHtml, fillText } from './fill.ts';

const fields = { name: 'Ana <3', empty: '' };

it('says what is known of the recipient, and what stands instead of what is not', () => {
  expect(fillText('{{name|you}}, {{City|your city}}, {{empty|none}}', fields)).toBe(
    'Ana <3, your city, none',
  );
});

it('shows what is missing by its name, and no name of what every object has', () => {
  expect(fillText('{{City}} {{constructor}}', fields)).toBe('{{City}} {{constructor}}');
});

it('makes no markup of a value', () => {
  expect(fillHtml('<p>{{name}}</p>', fields)).toBe('<p>Ana &lt;3</p>');
});
