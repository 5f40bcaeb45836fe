import { describe, expect, it } from 'vitest';
import { scriptLinks } from './script-links.ts';

describe('values that a link would run', () => {
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript :alert(1)',
    'vbscript:x',
    'data:text/html,<script>',
  ])('are found: %j', (value) => {
    expect(scriptLinks({ user: { links: ['https://a.example', value] } })).toEqual([
      ['user', 'links', '1'],
    ]);
  });

  it.each([
    'https://a.example/?q=javascript:x',
    'mailto:ana@example.com',
    'JavaScript for beginners',
    'Data: 5 songs',
    'data:image/png;base64,iVBORw0',
    '',
  ])('are not confused with others: %j', (value) => {
    expect(scriptLinks({ value })).toEqual([]);
  });
});
