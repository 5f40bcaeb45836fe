import { ApiError, createClient } from '@distronation/api-client';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { addFault, clearFaults, headerOf, mailsTo, oneClick, tokenOf } from './clients.ts';

const client = createClient({ baseUrl: inject('urls').api, token: () => tokenOf('outreach') });

let count = 0;
const unique = (text: string) => `${text}-${Date.now()}-${(count += 1)}`;
const somebody = () => `${unique('person')}@example.com`;

const created: string[] = [];
const create = async (html: string) => {
  const name = unique('journey');
  await client.createTemplate({ body: { name, html, subject: 'Hello {{user.name}} & all' } });
  created.push(name);
  return name;
};

afterAll(async () => {
  for (const name of created) await client.deleteTemplate({ params: { name } });
});

const html =
  '<html><body><h1>Hi {{user.name}}</h1>{{#if note}}<p>{{note}}</p>{{/if}}' +
  '<ul>{{#each songs}}<li>{{@index}} {{this}} by {{../user.name}}</li>{{/each}}</ul>' +
  '{{#unless paid}}<p>Not paid</p>{{/unless}}{{#equal plan "pro"}}<b>Pro</b>{{/equal}}' +
  '</body></html>';

const templateVariables = {
  user: { name: `<script>"Ana" & 'Bo'</script>` },
  songs: ['One', '%recipient.nothing%', '<b>'],
  paid: false,
  plan: 'pro',
};

const linkOf = (content: string): string =>
  /https?:[^"\s\]]+\/outreach\/unsubscribe\?data=[\w-]+/.exec(content)?.[0] ?? '';

const firstMailTo = async (recipient: string) => {
  const [mail] = await mailsTo(recipient);
  if (!mail) throw new Error('No mail arrived');
  const { html: page = '', text = '' } = mail;
  return { mail, page, text, link: linkOf(page) };
};

const failureOf = async (call: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (error instanceof ApiError) return error;
  throw new Error('The call should have failed', { cause: error });
};

describe(`a template through ${inject('mode')}`, () => {
  it('arrives as the preview shows it, with a way out for each that works', async () => {
    const template = await create(html);
    const [ana, bob] = [somebody(), somebody()];
    const { data: shown } = await client.previewTemplate({
      params: { name: template },
      body: { templateVariables },
    });
    expect(shown.html).toContain('<h1>Hi &lt;script&gt;&quot;Ana&quot; &amp; &#x27;Bo&#x27;');
    expect(shown.html).toContain('“Outreach” list');

    const body = { to: [ana, bob], template, templateVariables };
    expect(await client.sendTemplateEmail({ body })).toMatchObject({
      message: 'Template email sent successfully',
      data: { accepted: [{ address: ana }, { address: bob }] },
    });
    const [toAna, toBob] = [await firstMailTo(ana), await firstMailTo(bob)];
    for (const { mail, page, text, link } of [toAna, toBob]) {
      expect(mail.subject).toBe(`Hello <script>"Ana" & 'Bo'</script> & all`);
      expect(page.replaceAll(link, '#')).toBe(shown.html);
      expect(text.replaceAll(link, '#')).toBe(shown.text);
      expect(headerOf(mail, 'List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
    }
    expect(toAna.link).not.toBe(toBob.link);

    expect((await oneClick(toAna.link)).status).toBe(200);
    expect((await client.sendTemplateEmail({ body })).data).toMatchObject({
      accepted: [{ address: bob }],
      suppressed: [{ address: ana, reason: 'unsubscribed_topic' }],
    });
  });

  it("takes the reference's example as it stands", async () => {
    const to = somebody();
    const body = {
      to: [to],
      template: 'welcome-template',
      templateVariables: {
        user_name: 'John Doe',
        company_name: 'Acme Corp',
        activation_link: 'https://yourapp.com/activate/abc123',
      },
      tags: ['template', 'welcome'],
      trackingSettings: { opens: true, clicks: true, unsubscribes: true },
    };
    expect(await client.sendTemplateEmail({ body })).toMatchObject({
      success: true,
      message: 'Template email sent successfully',
      data: { message: 'Queued. Thank you.' },
    });
    const { mail, page } = await firstMailTo(to);
    expect([mail.subject, page]).toEqual([
      'Welcome to Acme Corp',
      expect.stringContaining('href="https://yourapp.com/activate/abc123"'),
    ]);
  });

  it('goes out in its active version, or in the one that is named', async () => {
    const name = await create('<p>One {{user.name}}</p>');
    const version = { version: 'v2', html: '<p>Two</p>', subject: 'Second' };
    await client.addTemplateVersion({ params: { name }, body: version });
    const [active, named] = [somebody(), somebody()];
    await client.sendTemplateEmail({ body: { to: active, template: name } });
    const old = { version: 'v1', templateVariables: { user: { name: 'Ana' } } };
    await client.sendTemplateEmail({ body: { to: named, template: name, ...old } });
    const [second, first] = [await firstMailTo(active), await firstMailTo(named)];
    expect([second.mail.subject, second.page]).toEqual([
      'Second',
      expect.stringContaining('<p>Two</p>'),
    ]);
    expect([first.mail.subject, first.page]).toEqual([
      'Hello Ana & all',
      expect.stringContaining('<p>One Ana</p>'),
    ]);
  });

  it('is not sent without what it needs, and says what that is', async () => {
    const template = await create(html);
    const to = somebody();
    const { data } = await client.listTemplates({ query: { after: template.slice(0, -1) } });
    expect(data.templates[0]?.variables.filter(({ required }) => required)).toMatchObject([
      { name: 'user' },
      { name: 'songs' },
      { name: 'plan' },
    ]);
    const body = { to, template, templateVariables: { user: { name: 'Ana' } } };
    expect((await failureOf(client.sendTemplateEmail({ body }))).problems).toEqual([
      { field: 'templateVariables.songs', message: 'The template needs songs' },
      { field: 'templateVariables.plan', message: 'The template needs plan' },
    ]);
    expect(await mailsTo(to)).toEqual([]);
  });

  it('is not sent while the store of templates is down', async () => {
    const to = somebody();
    const template = await create('<p>Hi {{user.name}}</p>');
    await addFault({ service: 'mailgun', operation: 'templates', kind: 'server_error' });
    const body = { to, template, templateVariables: { user: { name: 'Ana' } } };
    const failure = await failureOf(client.sendTemplateEmail({ body }));
    await clearFaults();
    expect(failure).toMatchObject({ status: 502, code: 'templates_unavailable' });
    expect(await mailsTo(to)).toEqual([]);
    expect(await client.sendTemplateEmail({ body })).toMatchObject({ success: true });
  });

  it('is gone once it is deleted, and what it made is told as before', async () => {
    const name = await create('<p>Hi</p>');
    created.pop();
    const to = somebody();
    const body = { to, template: name, subject: 'Hello' };
    const once = { body, headers: { 'idempotency-key': unique('key') } };
    const first = await client.sendTemplateEmail(once);
    await client.deleteTemplate({ params: { name } });
    expect((await client.sendTemplateEmail(once)).data).toEqual(first.data);
    expect(await mailsTo(to)).toHaveLength(1);
    expect(await failureOf(client.sendTemplateEmail({ body }))).toMatchObject({
      status: 404,
      code: 'template_not_found',
    });
  });
});
