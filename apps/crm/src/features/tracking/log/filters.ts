import type { CallInput, Problem } from '@distronation/api-client';
import { trackedEvent, trackingData } from '@distronation/contracts';

/** The filters of `tracking-data`, by its own names, so that an address reads like a request. */
export const filterNames = [
  'eventType',
  'recipientEmail',
  'campaignId',
  'tags',
  'messageId',
  'startDate',
  'endDate',
  'counted',
] as const;
export type FilterName = (typeof filterNames)[number];

/** As the address carries them; an empty one filters nothing. */
export type Filters = Readonly<Record<FilterName, string>>;

export const noFilters: Filters = {
  eventType: '',
  recipientEmail: '',
  campaignId: '',
  tags: '',
  messageId: '',
  startDate: '',
  endDate: '',
  counted: '',
};

export const readFilters = (search: URLSearchParams): Filters => {
  const read = (name: FilterName) => search.getAll(name).join(',').trim();
  return {
    eventType: read('eventType'),
    recipientEmail: read('recipientEmail'),
    campaignId: read('campaignId'),
    tags: read('tags'),
    messageId: read('messageId'),
    startDate: read('startDate'),
    endDate: read('endDate'),
    counted: read('counted'),
  };
};

export const isFiltered = (filters: Filters): boolean =>
  filterNames.some((name) => filters[name] !== '');

export type TrackingQuery = NonNullable<CallInput<typeof trackingData>['query']>;

export const queryOf = (filters: Filters): TrackingQuery => {
  const eventType = trackedEvent.safeParse(filters.eventType).data;
  const { recipientEmail, campaignId, tags, messageId, startDate, endDate } = filters;
  return {
    ...(eventType && { eventType }),
    ...(recipientEmail && { recipientEmail }),
    ...(campaignId && { campaignId }),
    ...(tags && { tags }),
    ...(messageId && { messageId }),
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
    ...(filters.counted === 'true' && { counted: 'true' as const }),
  };
};

export type FilterProblems = Partial<Record<FilterName | 'other', string>>;

const isFilterName = (text: string): text is FilterName =>
  filterNames.some((name) => name === text);

export const filterLabels: Readonly<Record<FilterName, string>> = {
  eventType: 'Event',
  recipientEmail: 'Recipient',
  campaignId: 'Campaign',
  tags: 'Tags',
  messageId: 'Message id',
  startDate: 'From',
  endDate: 'Until',
  counted: 'Only what the numbers count',
};

/** The contract speaks of its own names; a reader knows the labels. */
const inWords = (message: string): string =>
  filterNames.reduce((text, name) => text.replaceAll(name, filterLabels[name]), message);

/** Each problem at its filter, the first one of each. */
export const problemsByFilter = (problems: readonly Problem[]): FilterProblems => {
  const found: FilterProblems = {};
  for (const { field, message } of problems) {
    const [name = ''] = field.split('.');
    found[isFilterName(name) ? name : 'other'] ??= inWords(message);
  }
  return found;
};

/** The contract's own judgement of an address that somebody wrote or changed. */
export const checkFilters = (filters: Filters): FilterProblems => {
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const parsed = trackingData.query.safeParse(given);
  if (parsed.success) return {};
  return problemsByFilter(
    parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
  );
};
