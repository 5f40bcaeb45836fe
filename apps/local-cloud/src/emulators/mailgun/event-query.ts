import { z } from 'zod';
import type { MailgunEvent } from './event-parts.ts';
import { refuse } from './refusal.ts';

const filters = ['event', 'recipient', 'message-id', 'tags', 'severity'] as const;

const querySchema = z.object({
  /** Epoch seconds; traversal goes from `begin` towards `end`. */
  begin: z.number(),
  end: z.number(),
  ascending: z.boolean(),
  limit: z.int().min(1).max(300),
  filters: z.partialRecord(z.enum(filters), z.string()),
  /** How many matches lie before the page; the log only grows at its end. */
  offset: z.int(),
});
export type EventQuery = z.infer<typeof querySchema>;

const maxEpochSeconds = 8.64e12;

/** Reads the query string of a first page: from now into the past unless it says otherwise. */
export const readEventQuery = (params: Record<string, string>, now: number): EventQuery => {
  const begin = readTime('begin', params['begin']) ?? now / 1000;
  const givenEnd = readTime('end', params['end']);
  const ascending = params['ascending'] ? params['ascending'] === 'yes' : begin < (givenEnd ?? 0);
  const end = givenEnd ?? (ascending ? maxEpochSeconds : 0);
  if (begin !== end && ascending !== begin < end) {
    refuse("'ascending' does not agree with the relation of 'begin' and 'end'");
  }
  const limit = Number(params['limit'] ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 300) refuse("'limit' must be 1 to 300");
  const given = Object.entries(params).filter(([name]) => z.enum(filters).safeParse(name).success);
  return { begin, end, ascending, limit, filters: Object.fromEntries(given), offset: 0 };
};

export const pageOf = (query: EventQuery, events: MailgunEvent[]): MailgunEvent[] => {
  const { begin, end, ascending, limit, offset } = query;
  const [from, to] = ascending ? [begin, end] : [end, begin];
  const matching = events.filter(
    (event) => event.timestamp >= from && event.timestamp <= to && matches(query, event),
  );
  const ordered = ascending ? matching : matching.toReversed();
  return ordered.slice(Math.max(0, offset), Math.max(0, offset + limit));
};

export const encodePage = (query: EventQuery): string =>
  Buffer.from(JSON.stringify(query)).toString('base64url');

export const decodePage = (page: string): EventQuery => {
  try {
    return querySchema.parse(JSON.parse(Buffer.from(page, 'base64url').toString()));
  } catch {
    return refuse('page is not valid');
  }
};

/** An RFC 2822 date or epoch seconds, as epoch seconds. */
const readTime = (name: string, value: string | undefined): number | undefined => {
  if (!value) return undefined;
  const seconds = /^[\d.]+$/.test(value) ? Number(value) : Date.parse(value) / 1000;
  return Number.isNaN(seconds) ? refuse(`'${name}' is not a valid time`) : seconds;
};

/** A filter may name alternatives: `failed OR complained`. */
const matches = ({ filters: wanted }: EventQuery, event: MailgunEvent): boolean =>
  filters.every((field) => {
    const alternatives = wanted[field]?.toLowerCase().split(/\s+or\s+/);
    const values = valuesOf(event, field).map((value) => value.toLowerCase());
    return !alternatives || alternatives.some((alternative) => values.includes(alternative));
  });

const valuesOf = (event: MailgunEvent, field: (typeof filters)[number]): string[] => {
  if (field === 'tags') return event.tags;
  if (field === 'message-id') return [event.message.headers['message-id']];
  return event[field] === undefined ? [] : [event[field]];
};
