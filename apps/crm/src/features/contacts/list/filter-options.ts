import {
  topicDescriptions,
  topics,
  type ContactFacets,
  type ContactStatus,
} from '@distronation/contracts';
import { number } from '../../../lib/words.ts';

interface Option {
  value: string;
  label: string;
}

const statusLabels: Readonly<Record<ContactStatus, string>> = {
  mailable: 'May be mailed',
  unsubscribed: 'Unsubscribed',
  paused: 'Paused',
  bounced: 'Bounced',
  complained: 'Complained',
  invalid: 'Invalid address',
};

export const statusOptions: readonly Option[] = [
  { value: '', label: 'Any' },
  ...Object.entries(statusLabels).map(([value, label]) => ({ value, label })),
];

export const topicOptions: readonly Option[] = [
  { value: '', label: 'Any topic' },
  ...topics.map((value) => ({ value, label: topicDescriptions[value].name })),
];

const sourceLabel = (source: string): string => {
  if (source === 'manual') return 'Added by hand';
  if (source === 'youtube') return 'YouTube';
  return source.startsWith('import:') ? `Import of ${source.slice('import:'.length)}` : source;
};

/** The most frequent values with their counts; what is chosen is there even if nobody has it. */
const options = (
  any: string,
  counts: ContactFacets['tags'],
  chosen: string,
  labelOf: (value: string) => string = (value) => value,
): readonly Option[] => [
  { value: '', label: any },
  ...counts.map(({ value, count }) => ({ value, label: `${labelOf(value)} (${number(count)})` })),
  ...(chosen === '' || counts.some(({ value }) => value === chosen)
    ? []
    : [{ value: chosen, label: labelOf(chosen) }]),
];

export const tagOptions = (facets: ContactFacets | undefined, chosen: string) =>
  options('Any tag', facets?.tags ?? [], chosen);

export const sourceOptions = (facets: ContactFacets | undefined, chosen: string) =>
  options('Any source', facets?.sources ?? [], chosen, sourceLabel);

export const fieldOptions = (facets: ContactFacets | undefined, chosen: string) =>
  options('Any', facets?.fields ?? [], chosen);
