import { InvalidRequest, type Clock, type Ctx } from '@distronation/common';
import type {
  ListUncollectedReportsRequest,
  ListUncollectedReportsResponse,
} from '@distronation/contracts';
import * as z from 'zod';
import type { LinkPlace, ReportLinks } from './ports.ts';
import { tellLink } from './tell-link.ts';

const place = z.tuple([z.string(), z.string(), z.string()]);

const cursorOf = ({ customId, label, id }: LinkPlace): string =>
  Buffer.from(JSON.stringify([customId, label, id])).toString('base64url');

const readCursor = (cursor: string): LinkPlace => {
  try {
    const text = Buffer.from(cursor, 'base64url').toString('utf8');
    const [customId, label, id] = place.parse(JSON.parse(text));
    return { customId, label, id };
  } catch {
    const message = 'cursor must be the `next` of another page';
    throw new InvalidRequest([{ field: 'cursor', message }]);
  }
};

export const listUncollectedReports =
  ({ links, now }: { links: Pick<ReportLinks, 'uncollected'>; now: Clock }) =>
  async (
    _ctx: Ctx,
    { query }: ListUncollectedReportsRequest,
  ): Promise<ListUncollectedReportsResponse> => {
    const { month, year, limit, cursor } = query;
    const after = cursor === undefined ? undefined : readCursor(cursor);
    // One more than is shown tells whether there are more.
    const found = await links.uncollected({ month, year }, limit + 1, after);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      data: {
        links: shown.map((link) => tellLink(link, now())),
        ...(last ? { next: cursorOf(last) } : {}),
      },
    };
  };
