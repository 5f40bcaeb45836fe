import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

export const styleSheets = ['base.css', 'panes.css', 'list.css', 'mail.css'];

const types = {
  ...Object.fromEntries(styleSheets.map((name) => [name, 'text/css; charset=utf-8'])),
  'refresh.js': 'text/javascript; charset=utf-8',
  'mark.svg': 'image/svg+xml',
};

export const assetRoutes = (): Hono => {
  const app = new Hono();
  for (const [name, type] of Object.entries(types)) {
    const content = readFileSync(new URL(name, import.meta.url), 'utf8');
    app.get(`/${name}`, (c) => c.body(content, 200, { 'content-type': type }));
  }
  return app;
};
