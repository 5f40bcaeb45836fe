import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Ends the request with Mailgun's error shape, `{ message }`. */
export const refuse = (message: string, status: ContentfulStatusCode = 400): never => {
  throw new HTTPException(status, { message });
};

export const answerRefusal = (error: Error, c: Context): Response => {
  if (error instanceof HTTPException) return c.json({ message: error.message }, error.status);
  console.error(error);
  return c.json({ message: 'Internal Server Error' }, 500);
};
