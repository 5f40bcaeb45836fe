import { describe, expect, it } from 'vitest';
import { sendingFixture } from './testing/sending-fixture.ts';

const [ana, bob] = ['ana@example.com', 'bob@example.com'];
const link = '<a href="{{unsubscribe_url}}">Leave {{topic_name}}</a>';
const html = `<p>Hi {{user_name}}</p>{{#if note}}<p>{{note}}</p>{{/if}}${link}`;
const subject = 'Welcome, {{user_name}}';

const setup = (content: { html: string; subject?: string } = { html, subject }) => {
  const fixture = sendingFixture();
  fixture.templates.put('welcome-template', content);
  return fixture;
};

const welcome = {
  to: [ana, bob],
  template: 'welcome-template',
  templateVariables: { user_name: 'Ana & <Bo>' },
};

describe('POST /outreach/send-template-email', () => {
  it("200 answers in the reference's words and shape", async () => {
    const { postTemplate } = setup();
    expect(await postTemplate(welcome)).toMatchObject({
      status: 200,
      body: {
        message: 'Template email sent successfully',
        messageId: `id-${ana}`,
        data: { id: `id-${ana}`, accepted: [{ address: ana }, { address: bob }], failed: [] },
      },
    });
  });

  it('hands the filled template to the one path, with every variable escaped', async () => {
    const { postTemplate, sends } = setup();
    await postTemplate({ ...welcome, topic: 'newsletter', tags: ['welcome'] });
    const filled =
      '<p>Hi Ana &amp; &lt;Bo&gt;</p><a href="%recipient.unsubscribe_url%">Leave Newsletter</a>';
    expect(sends).toMatchObject([
      {
        topic: 'newsletter',
        tags: ['welcome'],
        content: {
          subject: 'Welcome, Ana & <Bo>',
          html: filled,
          text: `text of ${filled}`,
          template: {
            name: 'welcome-template',
            version: 'v1',
            variables: {
              user_name: 'Ana & <Bo>',
              unsubscribe_url: '%recipient.unsubscribe_url%',
              topic_name: 'Newsletter',
            },
          },
        },
      },
    ]);
  });

  it('takes the subject of the call before that of the template, as it is', async () => {
    const { postTemplate, sends } = setup();
    await postTemplate({ ...welcome, subject: '{{user_name}}' });
    expect(sends[0]?.content.subject).toBe('{{user_name}}');
  });

  it('sends the version that the call names, and names the one that it has read', async () => {
    const { postTemplate, templates, sends } = setup();
    const version = { name: 'welcome-template', version: 'v2', activate: false };
    await templates.addVersion(version, { html: `Two ${link}`, subject });
    await postTemplate({ ...welcome, version: 'v2' });
    await postTemplate(welcome);
    expect(sends.map(({ content }) => content.template?.version)).toEqual(['v2', 'v1']);
  });

  it('records who sent which template to how many', async () => {
    const { postTemplate, audit } = setup();
    await postTemplate(welcome);
    expect(audit.entries).toMatchObject([
      {
        action: 'send.create',
        method: 'send_template_email',
        after: { recipients: 2, template: 'welcome-template', version: 'v1' },
      },
    ]);
  });

  it('keeps its Idempotency-Keys apart from those of send-email', async () => {
    const { post, postTemplate, sends } = setup();
    const key = { 'Idempotency-Key': 'k1' };
    await postTemplate(welcome, key);
    await postTemplate(welcome, key);
    await post({ to: ana, subject: 'Hello', text: 'Hi' }, key);
    expect(sends.map(({ id }) => id)).toEqual(['send-1', 'send-3']);
  });

  it('400 names every variable that is missing, and none that only a condition asks for', async () => {
    const { postTemplate, sends, audit } = setup({ html: `{{a}}${html}`, subject });
    expect(await postTemplate({ ...welcome, templateVariables: { a: null } })).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_request',
        problems: [
          { field: 'templateVariables.user_name', message: 'The template needs user_name' },
        ],
      },
    });
    expect([...sends, ...audit.entries]).toEqual([]);
  });

  it('400 names all that is wrong with the variables at once', async () => {
    const { postTemplate } = setup();
    const templateVariables = { links: ['javascript:x'] };
    const { body } = await postTemplate({ ...welcome, templateVariables });
    expect(body['problems']).toMatchObject([
      { field: 'templateVariables.user_name' },
      { field: 'templateVariables.links.0' },
    ]);
  });

  it.each([
    ['Subject is required, since the template has none', { html }, welcome],
    [
      'The subject must be one line of at most 998 characters',
      { html, subject },
      { ...welcome, templateVariables: { user_name: 'Ana\r\nBcc: eve@example.com' } },
    ],
    [
      'A link may lead to http, https or mailto, and must not be a script',
      { html, subject },
      { ...welcome, templateVariables: { user_name: 'Ana', note: ' javascript:alert(1)' } },
    ],
    [
      'unsubscribe_url is filled in for each recipient and cannot be given',
      { html, subject },
      { ...welcome, templateVariables: { user_name: 'Ana', unsubscribe_url: 'https://evil' } },
    ],
  ])('400 says: %s', async (message, content, body) => {
    const { postTemplate, sends } = setup(content);
    const answer = await postTemplate(body);
    expect(answer).toMatchObject({ status: 400, body: { problems: [{ message }] } });
    expect(sends).toEqual([]);
  });

  it.each([
    [404, 'template_not_found', { html, subject }, { ...welcome, template: 'nosuch' }],
    [404, 'template_not_found', { html, subject }, { ...welcome, version: 'v9' }],
    [400, 'template_unsafe', { html: `{{{user_name}}}${link}`, subject }, welcome],
    [400, 'template_unsafe', { html, subject: '{{&user_name}}' }, welcome],
    [400, 'template_invalid', { html: `{{shout user_name}}${link}`, subject }, welcome],
    [
      400,
      'template_without_unsubscribe_link',
      { html: '<p>Hi {{user_name}}</p>', subject },
      welcome,
    ],
    [
      400,
      'variables_too_large',
      { html, subject },
      { ...welcome, templateVariables: { user_name: 'Ana', note: 'x'.repeat(16_384) } },
    ],
    [400, 'sender_not_allowed', { html, subject }, { ...welcome, from: 'ceo@evil.example' }],
  ])(
    '%i %s leaves no trace: nothing sent, nothing recorded',
    async (status, code, content, body) => {
      const { postTemplate, sends, audit } = setup(content);
      expect(await postTemplate(body)).toMatchObject({ status, body: { code } });
      expect([...sends, ...audit.entries]).toEqual([]);
    },
  );

  it.each([
    [401, 'nobody'],
    [403, 'viewer'],
    [403, 'finance'],
  ])('%i keeps out who may not send', async (status, who) => {
    const { postTemplate, sends } = setup();
    const headers = { Authorization: `Bearer ${who}` };
    expect(await postTemplate(welcome, headers)).toMatchObject({ status });
    expect(sends).toEqual([]);
  });
});
