import type { CallInput } from '@distronation/api-client';
import { fillPlaceholders, type createCampaign } from '@distronation/contracts';
import { addressOf, type Person } from '../audience/person.ts';
import { mailHtmlOf } from '../content/mail-html.ts';
import { mailTextOf } from '../content/mail-text.ts';
import { isMessageEmpty, type Draft, type DraftRecord } from '../draft/draft.ts';

/** A campaign as the API takes it. */
export type Order = CallInput<typeof createCampaign>['body'];

export const contentOf = (draft: Draft): { html?: string; text?: string } => {
  if (isMessageEmpty(draft)) return {};
  const { format, doc, source } = draft;
  if (format === 'rich') return { html: mailHtmlOf(doc), text: mailTextOf(doc) };
  return format === 'html' ? { html: source } : { text: source };
};

const longestSubjectInName = 90;

/** A draft without a name is called for its subject and when it was begun: always the same, so that a
 *  repeat of its sending is the same order. */
export const nameOf = ({ draft, createdAt }: Pick<DraftRecord, 'draft' | 'createdAt'>): string => {
  const given = draft.name.trim();
  if (given !== '') return given;
  const subject = fillPlaceholders(draft.subject, ({ name, instead }) => instead ?? name);
  return `${subject.trim().slice(0, longestSubjectInName)} · ${createdAt.slice(0, 19).replace('T', ' ')}`;
};

const recipientOf = ({ email, name, fields }: Person) => ({
  email,
  ...(name === undefined ? {} : { name }),
  ...(fields === undefined ? {} : { fields }),
});

/** What both its check and its sending say. */
export const mailOf = (draft: Draft) => {
  const { subject, from, replyTo, topic, audience, segmentId, people } = draft;
  return {
    subject,
    topic,
    ...contentOf(draft),
    ...(from.trim() && { from: from.trim() }),
    ...(replyTo.trim() && { replyTo: replyTo.trim() }),
    audience: audience === 'segment' ? { segmentId } : { recipients: people.map(recipientOf) },
  };
};

export const orderOf = (record: Pick<DraftRecord, 'draft' | 'createdAt'>): Order => {
  const { draft } = record;
  return {
    ...mailOf(draft),
    name: nameOf(record),
    trackingSettings: draft.tracking,
    ...(draft.tags.length > 0 && { tags: draft.tags }),
    ...(draft.scheduledFor && { scheduledFor: draft.scheduledFor }),
  };
};

/** How many addresses nobody could reach. */
export const unreadable = (people: readonly Person[]): number =>
  people.filter((person) => addressOf(person) === undefined).length;

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The key under which an order of a draft is sent. It follows from the two, so that the same order is
 *  sent once, however often, from however many tabs and after whatever crash it is asked for. */
export const keyOf = async (draftId: string, order: Order): Promise<string> => {
  const text = new TextEncoder().encode(JSON.stringify([draftId, order]));
  return hex(await crypto.subtle.digest('SHA-256', text));
};
