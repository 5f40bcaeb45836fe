import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import * as z from 'zod';
import type { Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import { channelDetails, thumbnailSvg } from './channel-details.ts';
import { inventChannels, type Channel } from './channels.ts';
import { googleTokens, type GoogleClient } from './google-tokens.ts';
import { channelsQuery, searchChannels, searchQuery } from './search-channels.ts';
import { bodyOf, invalid, refusalByFault, refusals, type Refusal } from './youtube-errors.ts';

interface FakeOptions {
  faults: Faults;
  client: GoogleClient;
  /** Whose pages may call. */
  origin: string;
  /** Where this is reached, for pictures. */
  publicUrl: string;
  /** Units in a day. */
  dailyUnits?: number;
  now?: () => number;
  hold?: Hold;
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

const unitsOfDays = (dailyUnits: number, now: () => number) => {
  const spent = new Map<string, number>();
  return (units: number): boolean => {
    const day = calendar.format(now());
    const after = (spent.get(day) ?? 0) + units;
    if (after > dailyUnits) return false;
    spent.set(day, after);
    return true;
  };
};

const isRefusal = (answer: object): answer is Refusal => 'reason' in answer;

/** The YouTube Data API with five hundred creators, and Google's token endpoint before it. */
export const youTubeFake = ({
  faults,
  client,
  origin,
  publicUrl,
  dailyUnits = 10_000,
  now = Date.now,
  hold = holdConnection(),
}: FakeOptions): Hono => {
  const channels = inventChannels();
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const tokens = googleTokens(client, now);
  const spend = unitsOfDays(dailyUnits, now);
  const thumbnailOf = ({ id }: Channel): string => `${publicUrl}/thumbnails/${id}`;

  const answer = async <T extends z.ZodType>(
    c: Context,
    { operation, units, query }: { operation: string; units: number; query: T },
    find: (asked: z.output<T>) => object | Refusal,
  ) => {
    const fault = faults.take('youtube', operation);
    const refuse = (refusal: Refusal) => c.json(bodyOf(refusal), refusal.status);
    if (fault === 'timeout_after_accept') await hold(c.req.raw.signal);
    else if (fault) return refuse(refusalByFault[fault]);
    if (!tokens.isGood(c.req.header('authorization'))) return refuse(refusals.unauthorized);
    // What is asked wrongly costs as much.
    if (!spend(units)) return refuse(refusals.quotaExceeded);
    const asked = query.safeParse(c.req.query());
    if (!asked.success) return refuse(invalid('invalidParameter', z.prettifyError(asked.error)));
    const found = find(asked.data);
    return isRefusal(found) ? refuse(found) : c.json(found);
  };

  const app = new Hono();
  app.use('/v3/*', cors({ origin, allowHeaders: ['Authorization'], maxAge: 600 }));
  app.post('/token', async (c) => {
    const fault = faults.take('youtube', 'token');
    if (fault === 'timeout_after_accept') await hold(c.req.raw.signal);
    else if (fault === 'deny') return c.json({ error: 'invalid_grant' }, 400);
    else if (fault) return c.json({ error: 'internal_failure' }, 500);
    const granted = tokens.grant(await c.req.parseBody());
    return c.json(granted, 'error' in granted ? 400 : 200);
  });
  app.get('/v3/search', (c) =>
    answer(c, { operation: 'search.list', units: 100, query: searchQuery }, (asked) =>
      searchChannels(channels, asked, thumbnailOf),
    ),
  );
  app.get('/v3/channels', (c) =>
    answer(c, { operation: 'channels.list', units: 1, query: channelsQuery }, ({ id, part }) => ({
      kind: 'youtube#channelListResponse',
      // In no order that a caller could count on.
      items: id
        .toSorted()
        .map((each) => byId.get(each))
        .filter((channel) => channel !== undefined)
        .map((channel) => channelDetails(channel, part.split(','), thumbnailOf(channel))),
    })),
  );
  app.get('/thumbnails/:id', (c) => {
    const channel = byId.get(c.req.param('id'));
    if (!channel) return c.notFound();
    return c.body(thumbnailSvg(channel), 200, { 'content-type': 'image/svg+xml' });
  });
  return app;
};
