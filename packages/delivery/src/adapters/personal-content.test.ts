import { describe, expect, it } from 'vitest';
import { testFooter, testSend } from '../testing/index.ts';
import { mailgunMessage } from './mailgun-message.ts';
import { sesMessage } from './ses-message.ts';

const send = testSend(['ana@example.com'], {
  content: {
    subject: 'For {{name|you}}',
    html: '<p>{{name}}, see <a href="{{link}}">{{name}}</a></p>',
    text: '{{name}}: {{link}}',
    from: { address: 'ola@distro-nation.com' },
    isPersonal: true,
  },
});
const delivery = { id: 'd1', recipient: { address: 'ana@example.com' }, state: 'claimed' as const };
const unsubscribe = { url: 'https://u/ana', header: '<https://u/ana>' };
const fields = {
  name: { html: 'A &amp; {{link}}', text: 'A & {{link}}\r\nBcc: x' },
  link: { html: 'https://r/1', text: 'https://r/1' },
};
const personal = { delivery, unsubscribe, fields };

describe('personal content', () => {
  it('is filled for each recipient on SES, once, and on one line in a header', () => {
    const message = sesMessage(send, personal, { footer: testFooter, configurationSet: 'c' });
    const simple = message.Content?.Simple;
    expect(simple?.Subject?.Data).toBe('For A & {{link}} Bcc: x');
    expect(simple?.Body?.Html?.Data).toContain(
      '<p>A &amp; {{link}}, see <a href="https://r/1">A &amp; {{link}}</a></p>',
    );
    expect(simple?.Body?.Text?.Data).toContain('A & {{link}}\r\nBcc: x: https://r/1');
  });

  it('is one text with variables for all recipients on Mailgun', () => {
    const form = new Map(mailgunMessage(send, [personal], 'm1', testFooter));
    const variables: unknown = JSON.parse(form.get('recipient-variables') ?? '');
    expect(form.get('subject')).toBe('For %recipient.field_1%');
    expect(form.get('text')).toContain('%recipient.field_2%: %recipient.field_3%');
    expect(form.get('html')).toContain(
      '<p>%recipient.field_4%, see <a href="%recipient.field_5%">',
    );
    expect(variables).toMatchObject({
      'ana@example.com': {
        field_1: 'A & {{link}} Bcc: x',
        field_4: 'A &amp; {{link}}',
        field_5: 'https://r/1',
        unsubscribe_url: 'https://u/ana',
      },
    });
  });

  it('leaves what is not known empty, or says what stands instead', () => {
    const message = sesMessage(
      send,
      { ...personal, fields: {} },
      { footer: testFooter, configurationSet: 'c' },
    );
    expect(message.Content?.Simple?.Subject?.Data).toBe('For you');
    expect(message.Content?.Simple?.Body?.Text?.Data).toMatch(/^: \n/);
  });

  it('leaves braces alone in a mail that is the same for everybody', () => {
    const { isPersonal: _no, ...content } = send.content;
    const form = new Map(mailgunMessage({ ...send, content }, [personal], 'm1', testFooter));
    expect(form.get('subject')).toBe('For {{name|you}}');
  });
});
