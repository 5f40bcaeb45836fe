import { describe, expect, it } from 'vitest';
import { footerLink, linksOf } from './links.ts';

describe('links of a mail', () => {
  it('are the web links of the HTML, with entities read', () => {
    const html =
      '<a href="https://a.example/?x=1&amp;y=2"> <b>Report</b> </a><a href="mailto:b@c.d">m</a>';
    expect(linksOf({ html })).toEqual([
      { url: 'https://a.example/?x=1&y=2', label: 'Report', tracked: true },
    ]);
  });

  it.each(['disable-tracking="true"', 'disable-tracking=true', 'ses:no-track'])(
    'are not tracked with %s',
    (attribute) => {
      const html = `<a ${attribute} href="https://a.example/">x</a>`;
      expect(linksOf({ html })).toMatchObject([{ tracked: false }]);
    },
  );

  it('are found in plain text when there is no HTML', () => {
    expect(linksOf({ text: 'Read <https://a.example/b> now' })).toMatchObject([
      { url: 'https://a.example/b' },
    ]);
  });

  it('name the footer link by its words or its address', () => {
    const html =
      '<a href="https://a.example/">Unsubscribe</a> <a href="https://b.example/">Home</a>';
    expect(footerLink(linksOf({ html }))?.url).toBe('https://a.example/');
    expect(footerLink(linksOf({ html: '<a href="https://b.example/">Home</a>' }))).toBeUndefined();
  });
});
