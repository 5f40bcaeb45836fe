import { Hono } from 'hono';
import { readForm } from './form.ts';
import { refuse } from './refusal.ts';
import { brief, briefVersion, page } from './template-answers.ts';
import { readVersion, readVersionChange } from './template-form.ts';
import type { Templates } from './templates.ts';

const path = '/:domain/templates/:name/versions';

/** The versions of one template, of which one is active. */
export const templateVersionRoutes = (templates: Templates): Hono => {
  const app = new Hono();
  const changed = (message: string, name: string, tag: string) => ({
    message,
    template: { name, version: { tag } },
  });

  app.get(path, (c) => {
    const template = templates.get(c.req.param('domain'), c.req.param('name'));
    const byTag = template.versions.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
    const { items, paging } = page(byTag, ({ tag }) => tag, c.req.query(), c.req.url);
    return c.json({ template: { ...brief(template), versions: items.map(briefVersion) }, paging });
  });

  app.post(path, async (c) => {
    const { domain, name } = c.req.param();
    const form = await readForm(c);
    const content = form.one('template') ?? refuse("'template' parameter is missing");
    const given = readVersion(form, content, form.one('tag') ?? refuse("'tag' is missing"));
    const added = templates.addVersion(domain, name, given, form.one('active') === 'yes');
    const template = { ...brief(templates.get(domain, name)), version: briefVersion(added) };
    return c.json({ message: 'new version of the template has been stored', template });
  });

  app.get(`${path}/:tag`, (c) => {
    const { domain, name, tag } = c.req.param();
    const template = brief(templates.get(domain, name));
    return c.json({ template: { ...template, version: templates.version(domain, name, tag) } });
  });

  app.put(`${path}/:tag`, async (c) => {
    const { domain, name, tag } = c.req.param();
    const form = await readForm(c);
    const activate = form.one('active') === 'yes';
    templates.changeVersion(domain, name, tag, readVersionChange(form), activate);
    return c.json(changed('version has been updated', name, tag));
  });

  app.delete(`${path}/:tag`, (c) => {
    const { domain, name, tag } = c.req.param();
    templates.removeVersion(domain, name, tag);
    return c.json(changed('version has been deleted', name, tag));
  });

  return app;
};
