import { DomainError } from '@distronation/common';
import { describe, expect, it } from 'vitest';
import { sendingFixture } from './testing/sending-fixture.ts';

const [ana, bob] = ['ana@example.com', 'bob@example.com'];
const name = 'welcome';
const html = '<p>Hi</p><a href="{{unsubscribe_url}}">Leave</a>';
const key = { 'Idempotency-Key': 'k1' };
const welcome = { to: [ana, bob], template: name };

const setup = (fates: Parameters<typeof sendingFixture>[0] = {}) => {
  const fixture = sendingFixture(fates);
  const { templates, sends } = fixture;
  templates.put(name, { html, subject: 'Welcome' });
  return {
    ...fixture,
    again: (body: object = welcome) => fixture.postTemplate(body, key),
    activate: (version: string) =>
      templates.addVersion({ name, version, activate: true }, { html, subject: 'Other' }),
    versionsSent: () => sends.map(({ content }) => content.template?.version),
  };
};

/** Ana's mail went out, and then the time of the call was up. */
const cutOff = async () => {
  const fates: NonNullable<Parameters<typeof sendingFixture>[0]> = { [bob]: { state: 'pending' } };
  const fixture = setup(fates);
  expect(await fixture.again()).toMatchObject({
    status: 200,
    body: { data: { accepted: [{ address: ana }], failed: [{ reason: 'not_sent_yet' }] } },
  });
  delete fates[bob];
  return fixture;
};

describe('a template mail whose Idempotency-Key is repeated', () => {
  it.each([
    ['was deleted', async ({ templates }: ReturnType<typeof setup>) => templates.remove(name)],
    ['has changed', async ({ activate }: ReturnType<typeof setup>) => activate('v2')],
    [
      'cannot be read',
      async ({ templates }: ReturnType<typeof setup>) => {
        templates.read = () => Promise.reject(new Error('Read all the same'));
      },
    ],
  ])('is answered as the first time, although its template %s', async (_what, change) => {
    const fixture = setup({ [bob]: { state: 'skipped', reason: 'bounced' } });
    const first = await fixture.again();
    await change(fixture);
    expect(await fixture.again()).toEqual(first);
    expect(first.status).toBe(200);
    expect(fixture.versionsSent()).toEqual(['v1']);
  });

  it('422 says that the request is another, whatever its template is', async () => {
    const { again, sends } = setup();
    await again();
    expect(await again({ ...welcome, template: 'nosuch' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect(sends).toHaveLength(1);
  });

  it('goes on with the version that it began with, though another is active now', async () => {
    const { again, activate, versionsSent, audit } = await cutOff();
    await activate('v2');
    expect(await again()).toMatchObject({ status: 200, body: { data: { failed: [] } } });
    expect(versionsSent()).toEqual(['v1', 'v1']);
    expect(audit.entries).toMatchObject([{ after: { template: name, version: 'v1' } }]);
  });

  it('goes on with the version of the request that came first, of two at once', async () => {
    const { again, activate, templates, versionsSent } = setup({ [bob]: { state: 'pending' } });
    const { read } = templates;
    let isFirst = true;
    templates.read = async (...what) => {
      const found = await read(...what);
      if (isFirst) {
        isFirst = false;
        await activate('v2');
        await again();
        await activate('v3');
      }
      return found;
    };
    await again();
    expect(versionsSent()).toEqual(['v2', 'v2']);
  });

  it('409 tells who was sent to when its template is gone half way, and sends nothing', async () => {
    const { again, templates, sends, audit } = await cutOff();
    await templates.remove(name);
    const gone = {
      status: 409,
      body: {
        code: 'template_gone',
        data: {
          accepted: [{ address: ana, messageId: `id-${ana}` }],
          failed: [{ address: bob, reason: 'not_sent_yet' }],
        },
      },
    };
    expect(await again()).toMatchObject(gone);
    expect(await again()).toMatchObject(gone);
    expect(sends).toHaveLength(1);
    expect(audit.entries).toHaveLength(1);
  });

  it('502 leaves the rest for later while the template store does not answer', async () => {
    const { again, templates, versionsSent } = await cutOff();
    const { read } = templates;
    templates.read = () => Promise.reject(new DomainError('templates_unavailable'));
    expect(await again()).toMatchObject({ status: 502, body: { code: 'templates_unavailable' } });
    templates.read = read;
    expect(await again()).toMatchObject({ status: 200, body: { data: { failed: [] } } });
    expect(versionsSent()).toEqual(['v1', 'v1']);
  });
});
