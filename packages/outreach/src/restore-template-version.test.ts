import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { templateFixture } from './testing/template-fixture.ts';

const waiting = { deadline: Number.POSITIVE_INFINITY };
const link = '<a href="{{unsubscribe_url}}">Leave</a>';

const setup = async () => {
  const { call, templates, audit } = templateFixture();
  const name = 'welcome';
  const [first, second] = [`<p>Hi</p>${link}`, `<p>Dear</p>${link}`];
  await call(endpoints.createTemplate, { body: { name, html: first, subject: 'Hi {{name}}' } });
  await call(endpoints.addTemplateVersion, { name, body: { version: 'v2', html: second } });
  audit.entries.length = 0;
  const restore = (version: string, body: object = { as: 'v3' }, as = 'outreach') =>
    call(endpoints.restoreTemplateVersion, { name, version, body, as });
  const versions = async () =>
    (await templates.versions(waiting, name))?.map(({ version, active }) => [version, active]);
  return { templates, audit, restore, versions };
};

describe('POST /outreach/templates/{name}/versions/{version}/restore', () => {
  it('puts what an earlier version says to use again, and keeps every version', async () => {
    const { templates, restore, versions } = await setup();
    const earlier = (await templates.read(waiting, 'welcome', 'v1'))?.version;
    expect(await restore('v1', { as: 'v3', comment: 'Back to v1' })).toMatchObject({
      status: 200,
      body: {
        data: { version: { version: 'v3', active: true, comment: 'Back to v1' } },
      },
    });
    const inUse = (await templates.read(waiting, 'welcome'))?.version;
    expect([inUse?.html, inUse?.subject]).toEqual([earlier?.html, 'Hi {{name}}']);
    expect(await versions()).toEqual([
      ['v1', false],
      ['v2', false],
      ['v3', true],
    ]);
  });

  it('records which version was restored as which', async () => {
    const { audit, restore } = await setup();
    await restore('v1', { as: 'v3' }, 'admin');
    expect(audit.entries).toMatchObject([
      {
        action: 'template.restore_version',
        subject: 'template:welcome',
        actor: 'staff:uid-admin',
        after: { version: 'v3', restored: 'v1', active: true },
      },
    ]);
  });

  it.each([
    [404, 'template_not_found', 'v9', { as: 'v10' }],
    [409, 'template_version_active', 'v2', { as: 'v3' }],
    [409, 'template_version_exists', 'v1', { as: 'v2' }],
    [400, 'invalid_request', 'v1', {}],
  ])('%i %s leaves no trace', async (status, code, version, body) => {
    const { audit, restore, versions } = await setup();
    const before = await versions();
    expect(await restore(version, body)).toMatchObject({ status, body: { code } });
    expect([await versions(), audit.entries]).toEqual([before, []]);
  });

  it('403 is kept from viewers', async () => {
    const { restore } = await setup();
    expect(await restore('v1', { as: 'v3' }, 'viewer')).toMatchObject({ status: 403 });
  });

  it('400 brings nothing back to use that cannot be sent', async () => {
    const { templates, restore, versions } = await setup();
    const unsafe = { html: '{{{name}}}' };
    await templates.addVersion({ name: 'welcome', version: 'raw', activate: false }, unsafe);
    expect(await restore('raw')).toMatchObject({ status: 400, body: { code: 'template_unsafe' } });
    expect(await versions()).toHaveLength(3);
  });
});
