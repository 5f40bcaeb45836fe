import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { templateFixture } from './testing/template-fixture.ts';

const link = '<a href="{{unsubscribe_url}}">Leave</a>';
const welcome = {
  name: 'Welcome',
  description: 'For those who are new',
  html: `<p>Hi {{name}}</p>{{#if note}}{{note}}{{/if}}${link}`,
  subject: 'Welcome, {{name}} from {{city}}',
};

const waiting = { deadline: Number.POSITIVE_INFINITY };

const setup = async () => {
  const fixture = templateFixture();
  await fixture.call(endpoints.createTemplate, { body: welcome });
  return fixture;
};

describe('POST /outreach/templates', () => {
  it('keeps a template under its name in lower case, and tells what it needs', async () => {
    const { call } = templateFixture();
    expect(await call(endpoints.createTemplate, { body: welcome })).toMatchObject({
      status: 200,
      body: {
        message: 'The template is created',
        data: {
          name: 'welcome',
          description: 'For those who are new',
          version: {
            version: 'v1',
            active: true,
            subject: welcome.subject,
            variables: [
              { name: 'name', required: true },
              { name: 'note', required: false },
              { name: 'city', required: true },
            ],
          },
          versions: [{ version: 'v1', active: true }],
        },
      },
    });
  });

  it('adds our footer where no way out is certain, and else keeps its link from being counted', async () => {
    const { call, templates } = await setup();
    const maybe = `{{#if kind}}${link}{{/if}}`;
    await call(endpoints.createTemplate, { body: { name: 'bare', html: '<p>Hi</p>' } });
    await call(endpoints.createTemplate, { body: { name: 'maybe', html: maybe } });
    const htmlOf = async (name: string) => (await templates.read(waiting, name))?.version.html;
    expect(await htmlOf('bare')).toMatch(/^<p>Hi<\/p><a href="\{\{unsubscribe_url\}\}">/);
    expect(await htmlOf('maybe')).toBe(
      `${maybe}<a href="{{unsubscribe_url}}">Leave {{topic_name}}</a>`,
    );
    expect(await htmlOf('welcome')).toContain('<a untracked href="{{unsubscribe_url}}">Leave</a>');
  });

  it.each([
    [409, 'template_exists', welcome],
    [400, 'template_unsafe', { ...welcome, name: 'new', html: '{{{name}}}' }],
    [400, 'template_unsafe', { ...welcome, name: 'new', subject: '{{&name}}' }],
    [400, 'template_invalid', { ...welcome, name: 'new', html: '{{#if name}}' }],
    [400, 'invalid_request', { ...welcome, name: '../etc' }],
    [400, 'invalid_request', { ...welcome, name: 'new', html: 'é'.repeat(60_000) }],
  ])('%i %s leaves no trace', async (status, code, body) => {
    const { call, templates, audit } = await setup();
    expect(await call(endpoints.createTemplate, { body })).toMatchObject({
      status,
      body: { code },
    });
    expect(audit.entries).toHaveLength(1);
    expect((await templates.list(waiting, { limit: 9 })).templates).toHaveLength(1);
  });
});

describe('versions', () => {
  it('become the active one unless told otherwise, and are read by name', async () => {
    const { call } = await setup();
    const add = (body: object) =>
      call(endpoints.addTemplateVersion, { name: 'welcome', body: { html: link, ...body } });
    expect(await add({ version: 'v2' })).toMatchObject({
      status: 200,
      body: { data: { version: { version: 'v2', active: true } } },
    });
    await add({ version: 'v3', activate: false, html: `Three ${link}` });
    const read = (query: Record<string, string>) =>
      call(endpoints.readTemplate, { name: 'WELCOME', query, as: 'viewer' });
    expect((await read({})).body['data']).toMatchObject({ version: { version: 'v2' } });
    expect((await read({ version: 'v3' })).body['data']).toMatchObject({
      version: { html: expect.stringContaining('Three'), active: false },
      versions: [{ version: 'v1' }, { version: 'v2', active: true }, { version: 'v3' }],
    });
  });

  it('409 never change', async () => {
    const { call, audit } = await setup();
    const body = { version: 'v1', html: link };
    expect(await call(endpoints.addTemplateVersion, { name: 'welcome', body })).toMatchObject({
      status: 409,
      body: { code: 'template_version_exists' },
    });
    expect(audit.entries).toHaveLength(1);
  });
});

describe('GET /outreach/templates', () => {
  it('lists them by name, with what each needs or why it can’t be sent', async () => {
    const { call, templates } = await setup();
    templates.put('from-elsewhere', { html: '<p>{{{raw}}}</p>' });
    templates.put('linkless', { html: '<p>{{name}}</p>' });
    const { status, body } = await call(endpoints.listTemplates, { as: 'viewer' });
    expect([status, body['data']]).toMatchObject([
      200,
      {
        templates: [
          { name: 'from-elsewhere', variables: [], problem: 'template_unsafe' },
          {
            name: 'linkless',
            variables: [{ name: 'name', required: true }],
            problem: 'template_without_unsubscribe_link',
          },
          { name: 'welcome', activeVersion: 'v1', createdAt: expect.any(String) },
        ],
      },
    ]);
  });

  it('comes in pages', async () => {
    const { call, templates } = await setup();
    templates.put('another', { html: link });
    const pageOf = async (query: Record<string, string>) =>
      (await call(endpoints.listTemplates, { query })).body['data'];
    expect(await pageOf({ limit: '1' })).toMatchObject({
      templates: [{ name: 'another' }],
      next: 'another',
    });
    expect(await pageOf({ limit: '1', after: 'another' })).toMatchObject({
      templates: [{ name: 'welcome' }],
    });
  });
});

describe('a preview', () => {
  it('shows what would be sent, with a link that leads nowhere', async () => {
    const { call } = await setup();
    const body = { templateVariables: { name: '<Ana>', city: 'Oslo' } };
    const html = '<p>Hi &lt;Ana&gt;</p><a untracked href="#">Leave</a>';
    expect(await call(endpoints.previewTemplate, { name: 'welcome', body })).toMatchObject({
      status: 200,
      body: {
        data: { version: 'v1', subject: 'Welcome, <Ana> from Oslo', html, text: `text of ${html}` },
      },
    });
  });

  it('400 names what is missing, as sending would', async () => {
    const { call } = await setup();
    const answer = await call(endpoints.previewTemplate, { name: 'welcome', body: {} });
    expect([answer.status, answer.body['problems']]).toMatchObject([
      400,
      [{ field: 'templateVariables.name' }, { field: 'templateVariables.city' }],
    ]);
  });
});

describe('every change', () => {
  it('is recorded, with who made it', async () => {
    const { call, audit } = await setup();
    const body = { version: 'v2', html: link };
    await call(endpoints.addTemplateVersion, { name: 'welcome', body, as: 'admin' });
    expect(await call(endpoints.deleteTemplate, { name: 'welcome' })).toMatchObject({
      status: 200,
    });
    expect(audit.entries).toMatchObject([
      { action: 'template.create', subject: 'template:welcome', actor: 'staff:uid-outreach' },
      { action: 'template.add_version', actor: 'staff:uid-admin', after: { version: 'v2' } },
      { action: 'template.delete', before: { versions: ['v1', 'v2'] } },
    ]);
  });

  it('is kept from viewers, and finance sees no templates at all', async () => {
    const { call } = await setup();
    const { createTemplate, changeTemplate, deleteTemplate, listTemplates } = endpoints;
    for (const endpoint of [createTemplate, changeTemplate, deleteTemplate]) {
      const answer = await call(endpoint, { name: 'welcome', body: welcome, as: 'viewer' });
      expect(answer).toMatchObject({ status: 403 });
    }
    expect(await call(listTemplates, { as: 'finance' })).toMatchObject({ status: 403 });
  });

  it.each([
    [endpoints.readTemplate, {}],
    [endpoints.changeTemplate, { description: 'For all' }],
    [endpoints.addTemplateVersion, { version: 'v1', html: link }],
    [endpoints.previewTemplate, {}],
    [endpoints.deleteTemplate, {}],
  ])('404 is told where there is no such template: $0.id', async (endpoint, body) => {
    const { call, audit } = templateFixture();
    expect(await call(endpoint, { name: 'nosuch', body })).toMatchObject({
      status: 404,
      body: { code: 'template_not_found' },
    });
    expect(audit.entries).toEqual([]);
  });
});
