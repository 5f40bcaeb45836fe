import { expect, it } from 'vitest';
import { withoutStyles } from './without-styles.ts';

it.each([
  ['<p style="margin:0">Hi</p>', '<p>Hi</p>'],
  [`<a href="/?a=>" style='x' title="t">`, '<a href="/?a=>" title="t">'],
  ['<td STYLE = red>', '<td>'],
  ['<style>p { color: red }</style><p>Hi</p>', '<p>Hi</p>'],
  ['write style="x" here', 'write style="x" here'],
  ['1 < 2 style="x"', '1 < 2 style="x"'],
])('%s loses its styles and nothing else', (html, plain) => {
  expect(withoutStyles(html)).toBe(plain);
});
