import { workedMs } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import {
  withHtmlFooter,
  withTemplateFooter,
  withTextFooter,
  withoutTemplateLinks,
  withUntrackedTemplateLinks,
} from './footer.ts';

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

describe('the footer of a template', () => {
  it('leaves list and link to be filled in when it is sent', () => {
    const html = withTemplateFooter('<body><p>Hi</p></body>');
    expect(html).toMatch(/^<body><p>Hi<\/p><div .*“\{\{topic_name\}\}” list.*<\/div><\/body>$/);
    expect(html).toContain('<a href="{{unsubscribe_url}}" disable-tracking="true" ses:no-track ');
  });

  it('is not needed where the template has a link of its own, which nobody rewrites then', () => {
    const html = '<a href="/">Home</a> <A class="x" href="{{ unsubscribe_url }}">Leave</A>';
    const untracked =
      '<a href="/">Home</a> <A disable-tracking="true" ses:no-track class="x" href="{{ unsubscribe_url }}">Leave</A>';
    expect(withUntrackedTemplateLinks(html)).toBe(untracked);
    expect(withUntrackedTemplateLinks(untracked)).toBe(untracked);
  });

  it('is left away with all links to it where the mail gets one when it is sent', () => {
    expect(withoutTemplateLinks(withTemplateFooter('<body><p>Hi</p></body>'))).toBe(
      '<body><p>Hi</p></body>',
    );
    const own = '<a href="/">Home</a><p>Bye <A href="{{ unsubscribe_url }}"><b>Leave</b></A></p>';
    expect(withoutTemplateLinks(own)).toBe('<a href="/">Home</a><p>Bye </p>');
  });

  it('is found in time that grows with the template alone', () => {
    const startedAt = workedMs();
    withUntrackedTemplateLinks('<a '.repeat(30_000));
    withUntrackedTemplateLinks(`<a ${'{{'.repeat(50_000)}`);
    withoutTemplateLinks('<a {{unsubscribe_url}}>'.repeat(4_000));
    expect(workedMs() - startedAt).toBeLessThan(1_000);
  });
});
