import { Hono } from 'hono';
import { z } from 'zod';
import type { People } from './people.ts';
import { settingsSchema } from './settings.ts';

/** `POST` brings the recipients to life, `DELETE` lets them rest, `GET` tells what they did. */
export const peopleRoutes = (people: Omit<People, 'adopt'>): Hono => {
  const app = new Hono();
  app.get('/', (c) => c.json(people.status()));
  app.post('/', async (c) => {
    const settings = settingsSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!settings.success) return c.json({ error: z.prettifyError(settings.error) }, 400);
    people.start(settings.data);
    return c.json(people.status(), 201);
  });
  app.delete('/', (c) => {
    people.stop();
    return c.json(people.status());
  });
  return app;
};
