import { withHtmlFooter, withTextFooter } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import type { PayoutMail } from './payout-mail.ts';
import { renderPayoutMail } from './render-payout-mail.ts';
import { payoutExample, payoutLink } from './testing/payout-example.ts';

const render = (changes: Partial<PayoutMail> = {}) =>
  renderPayoutMail({ ...payoutExample, ...changes });

/** Gmail shows no more than this of a mail. */
const gmailClipsAt = 102_400;

describe('the payout mail', () => {
  it('says in both forms what is paid, where the reports are, and until when', () => {
    const { html, text } = render();
    for (const form of [html, text]) {
      expect(form).toContain('Hello Lena,');
      expect(form).toContain('attached to nothing');
      expect(form).toContain('Your payout for August 2026');
      expect(form).toContain('1,204.50 USD');
      expect(form).toContain('24 KB');
      expect(form).toContain('until 18 December 2026, 09:30 UTC');
      for (const { url } of payoutExample.links) expect(form).toContain(url);
    }
  });

  it('writes the text so that amounts end below each other', () => {
    expect(render().text).toContain(
      'YouTube    1,204.50 USD\nStreaming    318.07 USD\nTotal      1,522.57 USD',
    );
  });

  it('escapes everything but the message', () => {
    const evil = `"><script>alert('x')</script>&`;
    const { html } = render({
      messageGreeting: evil,
      payoutValues: [{ label: evil, amount: evil }],
      links: [{ ...payoutLink, label: evil, url: `https://x.test/?a=1&b="><i>` }],
    });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<i>');
    expect(html).toContain('href="https://x.test/?a=1&#38;b=&#34;&#62;&#60;i&#62;"');
    expect(html.match(/&#60;script&#62;/g)).toHaveLength(5);
  });

  it('names the partner of each report where there are several', () => {
    const of = (customId: string) => ({ ...payoutLink, customId });
    expect(render({ links: [of('DN-1')] }).html).not.toContain('DN-1');
    const { html, text } = render({ links: [of('DN-1'), of('DN-2')] });
    for (const form of [html, text]) {
      expect(form).toContain('YouTube Report · DN-1');
      expect(form).toContain('YouTube Report · DN-2');
    }
  });

  it('leaves out what there is none of', () => {
    const { html, text } = render({ messageGreeting: '', payoutValues: [], links: [] });
    for (const form of [html, text]) {
      expect(form).not.toContain('Your payout');
      expect(form).not.toContain('Your reports');
      expect(form).not.toContain('Hello');
    }
  });

  it.each([
    ['a document of its own', '<html><body class="a"><p>Hi</p></body></html>'],
    ['a comment that nobody closed', '<p>Hi</p><!-- note to self'],
    ['a comment', '<!-- note --><p>Hi</p>'],
  ])('keeps its links when the message is %s', (_what, messageHtml) => {
    const { html } = render({ messageHtml });
    expect(html).toContain('<p>Hi</p>');
    const visible = html.replaceAll(/<!--[\s\S]*?(-->|$)/g, '');
    expect(visible).toContain(payoutLink.url);
    expect(html.match(/<body/g)).toHaveLength(1);
  });

  it('has a place for the footer at the end of both forms, and no link that is tracked', () => {
    const { html, text } = render();
    const url = 'https://api.example.com/financial/unsubscribe?data=x';
    const mail = withHtmlFooter(html, 'financial', url);
    expect(mail.indexOf(url)).toBeGreaterThan(mail.indexOf('Your reports'));
    expect(mail.indexOf(url)).toBeLessThan(mail.indexOf('</body>'));
    expect(withTextFooter(text, 'financial', url)).toMatch(/Unsubscribe: \S+\n$/);
    for (const [link] of mail.matchAll(/<a [^>]+>/g)) {
      expect(link).toContain('disable-tracking="true" ses:no-track');
    }
  });

  it('stays whole in Gmail with twenty partners, forty links and fifty lines', () => {
    const { html } = render({
      payoutValues: Array.from({ length: 50 }, (_, n) => ({
        label: `Line ${n}`,
        amount: '1.00 USD',
      })),
      links: Array.from({ length: 40 }, (_, n) => ({
        ...payoutLink,
        customId: `DN-${n}`,
        // As long as CloudFront's own address, in direct mode.
        url: `https://reports.example.com/${'x'.repeat(600)}`,
      })),
    });
    expect(Buffer.byteLength(html)).toBeLessThan(gmailClipsAt);
  });
});
