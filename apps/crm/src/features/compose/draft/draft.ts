import { topics } from '@distronation/contracts';
import { z } from 'zod';
import { personSchema } from '../audience/person.ts';
import { emptyDoc, richNode, saysNothing } from '../content/doc.ts';
import { trackingSchema, usualTracking } from '../tracking.ts';

/** A mail that is being written. What is not chosen at the moment is kept for coming back to it. */
export const draftSchema = z.object({
  audience: z.enum(['people', 'segment']),
  people: z.array(personSchema),
  segmentId: z.string(),
  subject: z.string(),
  format: z.enum(['rich', 'html', 'text']),
  doc: richNode,
  /** The message, where it is not rich. */
  source: z.string(),
  topic: z.enum(topics),
  /** May be empty: then it is named for its subject. */
  name: z.string(),
  tags: z.array(z.string()),
  tracking: trackingSchema.default(usualTracking('outreach')),
  from: z.string(),
  replyTo: z.string(),
  /** ISO 8601; empty: at once. */
  scheduledFor: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

export const emptyDraft: Draft = {
  audience: 'people',
  people: [],
  segmentId: '',
  subject: '',
  format: 'rich',
  doc: emptyDoc,
  source: '',
  topic: 'outreach',
  name: '',
  tags: [],
  tracking: usualTracking('outreach'),
  from: '',
  replyTo: '',
  scheduledFor: '',
};

export const isMessageEmpty = ({ format, doc, source }: Draft): boolean =>
  format === 'rich' ? saysNothing(doc) : source.trim() === '';

export const isEmpty = (draft: Draft): boolean =>
  draft.people.length === 0 &&
  draft.segmentId === '' &&
  isMessageEmpty(draft) &&
  [draft.subject, draft.name, draft.from, draft.replyTo].every((text) => text.trim() === '');

export const draftRecordSchema = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  draft: draftSchema,
  /** Under which it was sent off without an answer so far. */
  openKey: z.string().optional(),
});

/** A draft as it is kept. */
export type DraftRecord = z.infer<typeof draftRecordSchema>;

export const newRecord = (
  draft: Draft = emptyDraft,
  id: string = crypto.randomUUID(),
  now: Date = new Date(),
): DraftRecord => ({ id, createdAt: now.toISOString(), changedAt: now.toISOString(), draft });
