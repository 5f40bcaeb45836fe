import { Hono } from 'hono';
import { z } from 'zod';
import { serveApp } from '../../../testing/serve-app.ts';

const webhookSchema = z.object({
  signature: z.object({ timestamp: z.string(), token: z.string(), signature: z.string() }),
  'event-data': z.looseObject({ id: z.string(), event: z.string(), recipient: z.string() }),
});

export type ReceivedWebhook = z.infer<typeof webhookSchema>;

/** Whoever Mailgun posts its webhooks to; answers with the statuses in turn, then with 200. */
export const webhookReceiver = async () => {
  const received: ReceivedWebhook[] = [];
  const statuses: number[] = [];
  const app = new Hono().post('/webhook', async (c) => {
    received.push(webhookSchema.parse(await c.req.json()));
    return new Response(null, { status: statuses.shift() ?? 200 });
  });
  const { url, close } = await serveApp(app);
  return { url: `${url}/webhook`, received, statuses, close };
};
