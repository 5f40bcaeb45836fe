import { describe, expect, it } from 'vitest';
import { newDelivery } from '../delivery.ts';
import { testFooter, testSend } from '../testing/index.ts';
import { mailgunMessage } from './mailgun-message.ts';
import { sesMessage } from './ses-message.ts';

const linkPlaceholder = '%recipient.unsubscribe_url%';

const send = testSend(['ana@example.com'], {
  content: {
    subject: 'Welcome',
    html: `<p>Hi Ana</p><a href="${linkPlaceholder}">Leave</a>`,
    text: `Hi Ana ${linkPlaceholder}`,
    from: { address: 'ola@distro-nation.com' },
    template: { name: 'welcome', version: 'v2', variables: { name: 'Ana' }, linkPlaceholder },
  },
});

const personal = send.recipients.map((recipient) => ({
  delivery: newDelivery(send.id, recipient),
  unsubscribe: { url: 'https://u/?data=$&x', header: '<https://u/?data=$&x>' },
}));

describe('a mail from a template', () => {
  it('is rendered by Mailgun, in the version that was checked and with no body of ours', () => {
    const fields = Object.fromEntries(mailgunMessage(send, personal, 'm1', testFooter));
    expect(fields).toMatchObject({
      subject: 'Welcome',
      template: 'welcome',
      't:version': 'v2',
      't:text': 'yes',
      't:variables': '{"name":"Ana"}',
    });
    expect(fields).not.toHaveProperty('html');
    expect(fields).not.toHaveProperty('text');
  });

  it('goes to SES as we rendered it, with a way out of the recipient’s own and no second one', () => {
    const options = { footer: testFooter, configurationSet: 'set' };
    const [message] = personal.map((each) => sesMessage(send, each, options));
    expect(message?.Content?.Simple?.Body).toMatchObject({
      Html: { Data: '<p>Hi Ana</p><a href="https://u/?data=$&x">Leave</a>' },
      Text: { Data: 'Hi Ana https://u/?data=$&x' },
    });
  });
});
