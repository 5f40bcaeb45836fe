import { Enums } from 'mailgun.js/definitions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let running: RunningFake;
beforeEach(async () => void (running = await runningFake()));
afterEach(() => running.stop());

const yes = Enums.YesNo.YES;

const client = () => running.mailgun.domains.domainTemplates;
const welcome = {
  name: 'Welcome',
  description: 'For those who are new',
  template: '<p>Hi {{name}}</p>',
  tag: 'v1',
};

// The client's types want headers as an object, which it then can't put into a form.
const addVersionWithSubject = async (tag: string, Subject: string) => {
  const { template } = welcome;
  const headers = JSON.stringify({ Subject });
  const response = await fetch(`${running.url}/v3/${domain}/templates/welcome/versions`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa('api:key-for-tests')}` },
    body: new URLSearchParams({ template, tag, headers, active: 'yes' }),
  });
  expect(response.status).toBe(200);
};

const { text: _text, subject: _subject, ...addressed } = hello;
const send = async (fields: object) => {
  await running.mailgun.messages.create(domain, { ...addressed, template: 'welcome', ...fields });
  return running.mailbox.list({})[0];
};

describe('stored templates', () => {
  it('are created, read, described and deleted by the unmodified client', async () => {
    expect(await client().create(domain, welcome)).toMatchObject({
      name: 'welcome',
      version: { tag: 'v1', active: true },
    });
    await client().update(domain, 'welcome', { description: 'For everybody' });
    expect(await client().get(domain, 'welcome', { active: yes })).toMatchObject({
      description: 'For everybody',
      version: { template: welcome.template },
    });
    expect(await client().destroy(domain, 'welcome')).toMatchObject({ templateName: 'welcome' });
    await expect(client().get(domain, 'welcome')).rejects.toMatchObject({ status: 404 });
  });

  it('come in pages, by name', async () => {
    for (const name of ['c', 'a', 'b']) await client().create(domain, { ...welcome, name });
    const first = await client().list(domain, { limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['a', 'b']);
    const second = await client().list(domain, { limit: 2, page: '?page=next&p=b' });
    expect(second.items.map(({ name }) => name)).toEqual(['c']);
  });

  it('exist once for each name', async () => {
    await client().create(domain, welcome);
    await expect(client().create(domain, welcome)).rejects.toMatchObject({ status: 400 });
  });

  it('list their versions', async () => {
    await client().create(domain, welcome);
    await client().createVersion(domain, 'welcome', { template: 'Hello', tag: 'v2' });
    expect((await client().listVersions(domain, 'welcome')).template.versions).toMatchObject([
      { tag: 'v1', active: true },
      { tag: 'v2', active: false },
    ]);
  });
});

describe('versions of a template', () => {
  beforeEach(async () => void (await client().create(domain, welcome)));

  it('are activated one at a time, and the active one is not deleted', async () => {
    await client().createVersion(domain, 'welcome', { template: 'B', tag: 'v2', active: yes });
    const active = async () => (await client().get(domain, 'welcome', { active: yes })).version;
    expect(await active()).toMatchObject({ tag: 'v2', template: 'B' });
    await client().updateVersion(domain, 'welcome', 'v1', { active: yes, comment: 'Back' });
    expect(await active()).toMatchObject({
      tag: 'v1',
      template: welcome.template,
      comment: 'Back',
    });
    await expect(client().destroyVersion(domain, 'welcome', 'v1')).rejects.toMatchObject({
      status: 400,
    });
    await client().destroyVersion(domain, 'welcome', 'v2');
    await expect(client().getVersion(domain, 'welcome', 'v2')).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('a message from a template', () => {
  beforeEach(async () => void (await client().create(domain, welcome)));

  it('is rendered from its variables, escaped, subject and text as well', async () => {
    await addVersionWithSubject('v2', 'Welcome, {{name}}');
    const mail = await send({ 't:variables': '{"name":"<Ana & Bo>"}', 't:text': 'yes' });
    expect(mail).toMatchObject({
      subject: 'Welcome, <Ana & Bo>',
      html: '<p>Hi &lt;Ana &amp; Bo&gt;</p>',
      text: 'Hi <Ana & Bo>',
    });
  });

  it('is rendered in the version asked for', async () => {
    await client().createVersion(domain, 'welcome', { template: 'Second', tag: 'v2' });
    expect(await send({ subject: 'Mine', 't:version': 'v2' })).toMatchObject({
      subject: 'Mine',
      html: 'Second',
    });
  });

  it('knows conditions, lists, scopes and comparisons', async () => {
    const template =
      '{{#if a}}if{{else}}else{{/if}} {{#unless a}}x{{/unless}}{{#each list}}{{this}},{{/each}} ' +
      '{{#with who}}{{name}}{{/with}} {{#equal plan "pro"}}pro{{/equal}}';
    await client().createVersion(domain, 'welcome', { template, tag: 'v2', active: yes });
    const variables = { a: true, list: [1, 2], who: { name: 'Ana' }, plan: 'pro' };
    const mail = await send({ subject: 'x', 't:variables': JSON.stringify(variables) });
    expect(mail?.html).toBe('if 1,2, Ana pro');
  });

  it('is filled for each recipient after it was rendered', async () => {
    const template = '<a href="{{link}}">Leave</a>';
    await client().createVersion(domain, 'welcome', { template, tag: 'v2', active: yes });
    const mail = await send({
      subject: 'x',
      't:variables': JSON.stringify({ link: '%recipient.link%' }),
      'recipient-variables': JSON.stringify({ [hello.to]: { link: 'https://u/?a=b' } }),
    });
    expect(mail?.html).toBe('<a href="https://u/?a=b">Leave</a>');
  });

  it.each([
    [{ template: 'nosuch', subject: 'x' }],
    [{ 't:version': 'v9', subject: 'x' }],
    [{ subject: 'x', html: '<p>Hi</p>' }],
    [{ subject: 'x', 't:variables': 'not JSON' }],
  ])('is refused for %j', async (fields) => {
    await expect(send(fields)).rejects.toMatchObject({ status: 400 });
  });
});
