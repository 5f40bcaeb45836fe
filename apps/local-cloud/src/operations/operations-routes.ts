import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { operationsPage, periods } from './operations-page.ts';
import { readMeasured } from './read-measured.ts';

interface Deps {
  /** All that the functions wrote until now; nothing before they have started. */
  readLog: () => Promise<string>;
  now?: () => number;
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const assets = { 'operations.css': 'text/css', 'refresh.js': 'text/javascript' };

const usual = 60;

/** `GET /operations`: the metrics that CloudWatch would make of the functions' log. */
export const operationsRoutes = ({ readLog, now = Date.now }: Deps): Hono => {
  const app = new Hono();
  app.get('/', async (c) => {
    const asked = Number(c.req.query('minutes'));
    const minutes = periods.find(([each]) => each === asked)?.[0] ?? usual;
    const since = now() - minutes * 60_000;
    const lines = readMeasured(await readLog()).filter(({ at }) => at >= since);
    return c.html(operationsPage(lines, minutes), 200, {
      'content-security-policy': policy,
      'cache-control': 'no-store',
    });
  });
  for (const [name, type] of Object.entries(assets)) {
    const content = readFileSync(new URL(name, import.meta.url), 'utf8');
    app.get(`/${name}`, (c) => c.body(content, 200, { 'content-type': `${type}; charset=utf-8` }));
  }
  return app;
};
