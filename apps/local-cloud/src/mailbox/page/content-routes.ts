import { Hono } from 'hono';
import type { Mailbox } from '../mail.ts';
import { rawMessage } from '../raw-message.ts';

/** No scripts and no forms, as in a mail client; links open in a tab of their own. */
const sandbox = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  'img-src http: https: data:',
  "style-src http: https: 'unsafe-inline'",
  'font-src http: https: data:',
].join('; ');

/** What a sender wrote, kept apart from our own page. */
export const contentRoutes = (mailbox: Mailbox): Hono => {
  const app = new Hono();

  app.get('/:id/html', (c) => {
    const mail = mailbox.get(c.req.param('id'));
    if (mail?.html === undefined) return c.notFound();
    return c.html(openingInNewTabs(mail.html), 200, {
      'content-security-policy': sandbox,
      'referrer-policy': 'no-referrer',
    });
  });

  app.get('/:id/raw', async (c) => {
    const mail = mailbox.get(c.req.param('id'));
    if (!mail) return c.notFound();
    return c.text(await rawMessage(mail), 200, { 'x-content-type-options': 'nosniff' });
  });

  return app;
};

const base = '<base target="_blank">';

const openingInNewTabs = (html: string): string =>
  /<head[\s>]/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
