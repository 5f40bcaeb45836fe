import type { Problem } from '@distronation/api-client';
import { createCampaign } from '@distronation/contracts';
import { counted } from '../../../lib/words.ts';
import { isMessageEmpty, type Draft, type DraftRecord } from '../draft/draft.ts';
import { orderOf, unreadable, type Order } from './order.ts';

const names = [
  'to',
  'subject',
  'message',
  'topic',
  'name',
  'tags',
  'from',
  'replyTo',
  'scheduledFor',
  'other',
] as const;

/** What is wrong with a draft, by the field where it is mended; `other` for the rest. */
export type FieldProblems = Partial<Record<(typeof names)[number], string>>;

const placeOf = (field: string): keyof FieldProblems => {
  const [name = ''] = field.split('.');
  if (name === 'audience') return 'to';
  if (name === 'html' || name === 'text') return 'message';
  return names.find((one) => one === name) ?? 'other';
};

/** The API's problems at the fields of the page; each field shows its first one. */
export const problemsByField = (problems: readonly Problem[]): FieldProblems => {
  const found: FieldProblems = {};
  for (const { field, message } of problems) found[placeOf(field)] ??= message;
  return found;
};

/** What one request may carry, in bytes: a function takes six megabytes, and its envelope is in there. */
const mostBytes = 5_500_000;

const isTooLarge = (order: Order): boolean =>
  new TextEncoder().encode(JSON.stringify(order)).byteLength > mostBytes;

const tooLarge =
  'That is more than can be sent at once: import these people as contacts, and mail a segment';

/** What the contract would say of it, but not as helpfully. */
const ownProblems = (draft: Draft, now: Date): FieldProblems => {
  const found: FieldProblems = {};
  const faulty = unreadable(draft.people);
  if (draft.audience === 'segment') {
    if (draft.segmentId === '') found.to = 'Choose a segment';
  } else if (faulty > 0) {
    const which = counted(faulty, 'address cannot', 'addresses cannot');
    found.to = `${which} be read: mend or remove what is marked`;
  }
  if (isMessageEmpty(draft)) found.message = 'Write the message first';
  if (draft.scheduledFor && draft.scheduledFor <= now.toISOString()) {
    found.scheduledFor = 'Choose a time that is still to come';
  }
  return found;
};

/** The judgement before anything is sent: ours, and the contract's own. */
export const checkDraft = (record: DraftRecord, now: Date): FieldProblems => {
  const order = orderOf(record);
  if (isTooLarge(order)) return { to: tooLarge };
  const parsed = createCampaign.body.safeParse(order);
  const issues = parsed.error?.issues ?? [];
  return {
    ...problemsByField(issues.map(({ path, message }) => ({ field: path.join('.'), message }))),
    ...ownProblems(record.draft, now),
  };
};
