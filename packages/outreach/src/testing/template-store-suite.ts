import { expect, it } from 'vitest';
import type { TemplateStore } from '../template-store.ts';

let stores = 0;
const html = '<p>Hi {{name}}</p>';
const waiting = { deadline: Number.POSITIVE_INFINITY };

/** What every template store must do, the one in memory and Mailgun's alike. */
export const templateStoreSuite = (open: () => TemplateStore): void => {
  const setup = () => {
    const store = open();
    const name = `suite-${Date.now()}-${(stores += 1)}`;
    const create = () =>
      store.create(
        { name, description: 'For tests', version: 'v1' },
        { html, subject: 'Hi {{name}}', comment: 'First' },
      );
    return { store, name, create };
  };

  it('gives back what was created, its first version active', async () => {
    const { store, name, create } = setup();
    await create();
    const createdAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+\.\d{3}Z$/);
    const brief = { version: 'v1', active: true, createdAt, comment: 'First' };
    expect(await store.read(waiting, name)).toEqual({
      name,
      description: 'For tests',
      createdAt,
      version: { ...brief, html, subject: 'Hi {{name}}' },
    });
    expect(await store.versions(waiting, name)).toEqual([brief]);
  });

  it('reads the version that is active, or the one that is named', async () => {
    const { store, name, create } = setup();
    await create();
    await store.addVersion({ name, version: 'v2', activate: true }, { html: 'Two' });
    await store.addVersion({ name, version: 'v3', activate: false }, { html: 'Three' });
    expect((await store.read(waiting, name))?.version).toMatchObject({
      version: 'v2',
      html: 'Two',
    });
    expect((await store.read(waiting, name))?.version).not.toHaveProperty('subject');
    expect((await store.read(waiting, name, 'v3'))?.version).toMatchObject({ html: 'Three' });
    expect((await store.read(waiting, name, 'v1'))?.version).toMatchObject({ html, active: false });
  });

  it('describes a template anew, or not at all, and leaves its versions alone', async () => {
    const { store, name, create } = setup();
    await create();
    const versions = await store.versions(waiting, name);
    for (const description of ['For everybody', '']) {
      await store.describe(name, description);
      expect(await store.read(waiting, name)).toMatchObject({ description, version: { html } });
    }
    expect(await store.versions(waiting, name)).toEqual(versions);
  });

  it('knows nothing of what is not there', async () => {
    const { store, name, create } = setup();
    expect(await store.read(waiting, name)).toBeUndefined();
    expect(await store.versions(waiting, name)).toBeUndefined();
    await create();
    expect(await store.read(waiting, name, 'v9')).toBeUndefined();
  });

  it('forgets what was removed, with all its versions', async () => {
    const { store, name, create } = setup();
    await create();
    await store.remove(name);
    expect(await store.versions(waiting, name)).toBeUndefined();
    expect(await store.read(waiting, name, 'v1')).toBeUndefined();
  });

  it('lists by name, a page at a time, each with its active version', async () => {
    const { store, name } = setup();
    const names = ['a', 'b', 'c'].map((letter) => `${name}-${letter}`);
    for (const each of names) {
      await store.create({ name: each, description: '', version: 'v1' }, { html });
    }
    const first = await store.list(waiting, { limit: 2, after: name });
    expect(first.templates.map((template) => template.name)).toEqual(names.slice(0, 2));
    expect(first.templates[0]?.version).toMatchObject({ version: 'v1', html });
    const second = await store.list(waiting, { limit: 2, after: first.next ?? '' });
    expect(second.templates[0]?.name).toBe(names[2]);
    for (const each of names) await store.remove(each);
  });
};
