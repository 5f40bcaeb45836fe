import { Hono } from 'hono';
import type { RecipientsSwitch } from './recipients-switch.ts';

/** `POST /people` with `live=yes` or `no`, from the page and back to it. */
export const peopleRoutes = (recipients: RecipientsSwitch): Hono => {
  const app = new Hono();
  app.post('/people', async (c) => {
    const { live } = await c.req.parseBody();
    if (live !== 'yes' && live !== 'no') return c.json({ error: 'live must be yes or no' }, 400);
    recipients.turn(live === 'yes');
    return c.redirect(`/${new URL(c.req.url).search}`, 303);
  });
  return app;
};
