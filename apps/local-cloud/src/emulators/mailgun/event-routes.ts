import { Hono } from 'hono';
import type { EventLog } from './event-log.ts';
import { decodePage, encodePage, pageOf, readEventQuery, type EventQuery } from './event-query.ts';
import type { Timers } from '../../timers.ts';

/** Pages go on until one is empty; the same URL may hold new events later. */
export const eventRoutes = (log: EventLog, timers: Timers): Hono => {
  const app = new Hono();

  const answer = (domain: string, query: EventQuery, url: string) => {
    const items = pageOf(query, log.of(domain));
    const base = url.replace(/(\/events)[/?].*$|(\/events)$/, '$1$2');
    const link = (offset: number): string => `${base}/${encodePage({ ...query, offset })}`;
    return {
      items,
      paging: {
        first: link(0),
        previous: link(query.offset - query.limit),
        next: link(Math.max(0, query.offset) + items.length),
      },
    };
  };

  app.get('/:domain/events', (c) =>
    c.json(answer(c.req.param('domain'), readEventQuery(c.req.query(), timers.now()), c.req.url)),
  );
  app.get('/:domain/events/:page', (c) =>
    c.json(answer(c.req.param('domain'), decodePage(c.req.param('page')), c.req.url)),
  );
  return app;
};
