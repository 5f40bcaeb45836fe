import type { MiddlewareHandler } from 'hono';
import { refuse } from './refusal.ts';

/** Lets in whoever has the account's key and names one of its domains. */
export const account = ({
  apiKey,
  domains,
}: {
  apiKey: string;
  domains: string[];
}): MiddlewareHandler => {
  const expected = `Basic ${Buffer.from(`api:${apiKey}`).toString('base64')}`;

  return async (c, next) => {
    if (c.req.header('authorization') !== expected) return c.text('Forbidden', 401);
    const domain = c.req.param('domain') ?? '';
    if (!domains.includes(domain)) refuse(`Domain not found: ${domain}`, 404);
    return next();
  };
};
