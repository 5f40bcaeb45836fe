import { expect, it } from 'vitest';
import { plainPage } from './plain-page.ts';

it.each([
  [200, 'You are unsubscribed'],
  [400, 'This link does not work'],
  [415, 'This link does not work'],
  [500, 'That did not work yet'],
  [503, 'That did not work yet'],
])('%i is told in plain words, beside another way out', (status, title) => {
  const page = plainPage('leave@example.com')(status);
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toContain('href="mailto:leave@example.com?subject=unsubscribe"');
});
