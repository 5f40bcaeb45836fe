import { Hono, type Context } from 'hono';
import { readForm, type Form } from './form.ts';
import { refuse } from './refusal.ts';
import { brief, briefVersion, page } from './template-answers.ts';
import { isSymbol, readVersion } from './template-form.ts';
import { templateVersionRoutes } from './template-version-routes.ts';
import type { Templates } from './templates.ts';

/** Stored templates and their versions, under `/{domain}/templates`. */
export const templateRoutes = (templates: Templates): Hono => {
  const app = new Hono();

  app.get('/:domain/templates', (c) => {
    const all = templates.all(c.req.param('domain'));
    const { items, paging } = page(all, ({ name }) => name, c.req.query(), c.req.url);
    return c.json({ items: items.map(brief), paging });
  });

  app.post('/:domain/templates', async (c) => create(c, templates, await readForm(c)));

  app.get('/:domain/templates/:name', (c) => {
    const template = templates.get(c.req.param('domain'), c.req.param('name'));
    const active = template.versions.find((version) => version.active);
    const isWanted = c.req.query('active') === 'yes' && active;
    return c.json({ template: { ...brief(template), ...(isWanted ? { version: active } : {}) } });
  });

  app.put('/:domain/templates/:name', async (c) => {
    const { domain, name } = c.req.param();
    templates.describe(domain, name, (await readForm(c)).one('description') ?? '');
    return c.json({ message: 'template has been updated', template: { name } });
  });

  app.delete('/:domain/templates/:name', (c) => {
    const { domain, name } = c.req.param();
    templates.remove(domain, name);
    return c.json({ message: 'template has been deleted', template: { name } });
  });

  app.delete('/:domain/templates', (c) => {
    const { domain } = c.req.param();
    for (const { name } of templates.all(domain)) templates.remove(domain, name);
    return c.json({ message: 'templates have been deleted' });
  });

  return app.route('/', templateVersionRoutes(templates));
};

const create = (c: Context, templates: Templates, form: Form): Response => {
  const domain = c.req.param('domain') ?? '';
  const name = form.one('name') ?? refuse("'name' parameter is missing");
  if (!isSymbol(name)) refuse("'name' may hold letters, digits and .-_~");
  const content = form.one('template');
  const first = content && readVersion(form, content, form.one('tag') ?? 'initial');
  const template = templates.create(domain, {
    name,
    description: form.one('description') ?? '',
    createdBy: form.one('createdBy') ?? '',
  });
  const version = first && templates.addVersion(domain, template.name, first, true);
  return c.json({
    message: 'template has been stored',
    template: { ...brief(template), ...(version ? { version: briefVersion(version) } : {}) },
  });
};
