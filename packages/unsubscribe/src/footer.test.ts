import { describe, expect, it } from 'vitest';
import { withHtmlFooter, withTextFooter } from './footer.ts';

const url = 'https://api.example.com/outreach/unsubscribe?data=abc';

describe('the footer', () => {
  it('stands inside the page, after everything else', () => {
    const html = withHtmlFooter('<html><BODY><p>Hi</p></BODY></html>', 'outreach', url);
    expect(html).toMatch(/<p>Hi<\/p><div .*Unsubscribe<\/a><\/div><\/BODY><\/html>$/);
  });

  it.each([
    ['letters that grow when they are lowered', 'İİİ</BODY></html>', /^İİİ<div .*<\/div><\/BODY>/],
    ['a body that only a comment ends', '<p>Hi</p></body><!-- </body> -->', /^<p>Hi<\/p><div /],
    ['a comment that nobody closed', '<p>Hi</p><!-- </body>', /^<p>Hi<\/p><div .*<\/div><!-- /],
  ])('stands where it is seen, in spite of %s', (_what, html, expected) => {
    expect(withHtmlFooter(html, 'outreach', url)).toMatch(expected);
  });

  it('is appended to a fragment', () => {
    expect(withHtmlFooter('<p>Hi</p>', 'outreach', url)).toMatch(/^<p>Hi<\/p><div /);
  });

  it('keeps both providers from rewriting its link', () => {
    const html = withHtmlFooter('', 'outreach', url);
    expect(html).toContain(`<a href="${url}" disable-tracking="true" ses:no-track `);
  });

  it('names the list and the link in plain text too', () => {
    const text = withTextFooter('Hi\n\n', 'financial', url);
    expect(text).toMatch(/^Hi\n\n--\nDistro Nation\n.*Payout reports.*\nUnsubscribe: https:/s);
  });
});
