import type { Handler } from './create-endpoint.ts';
import { headerOf } from './header-of.ts';

/** Answers a browser that posts a form without scripts in a page, which `pageFor` makes of the
 *  status. Whoever does not ask for HTML gets the endpoint's own answer. */
export const answerInPages =
  (pageFor: (status: number) => string, handler: Handler): Handler =>
  async (event, context) => {
    const answer = await handler(event, context);
    if (!headerOf(event, 'accept')?.includes('text/html')) return answer;
    return {
      ...answer,
      headers: {
        ...answer.headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        Vary: 'Origin, Accept',
      },
      body: pageFor(answer.statusCode),
    };
  };
