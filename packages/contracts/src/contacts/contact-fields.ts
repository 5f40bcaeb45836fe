import * as z from 'zod';
import { suppressionReason } from '../suppression-reason.ts';
import { topic } from '../topics.ts';

const controls = /[\p{Cc}\u2028\u2029]/u;

/** One line of text, without space around it and in one spelling of each letter. */
const line = (field: string, max: number) =>
  z
    .string({ error: `${field} must be text` })
    .trim()
    .normalize()
    .min(1, `${field} must not be empty`)
    .max(max, `${field} may hold at most ${max} characters`)
    .refine((text) => !controls.test(text) && text.isWellFormed(), `${field} must be one line`);

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const maxLabels = 20;

export const contactName = line('name', 120);

/** Without an @, so that no address gets where addresses cannot be erased. */
export const contactTag = line('A tag', 40).refine(
  (text) => !text.includes('@'),
  'A tag must not contain @',
);

/** What reports are filed under; it is part of a file's name. */
export const customId = z
  .string({ error: 'A custom id must be text' })
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9 ._:+-]{0,63}$/,
    'A custom id is 1 to 64 letters, digits, spaces and . _ : + - and begins with a letter or digit',
  );

export const contactTags = z
  .array(contactTag)
  .max(maxLabels, `At most ${maxLabels} tags`)
  .transform(distinct);

export const customIds = z
  .array(customId)
  .max(maxLabels, `At most ${maxLabels} custom ids`)
  .transform(distinct);

const maxFields = 30;

export const fieldName = z
  .string()
  .regex(
    /^[\p{L}\p{N}](?:[\p{L}\p{N} _.-]{0,38}[\p{L}\p{N}])?$/u,
    'A field has a name of 1 to 40 letters, digits, spaces and _ . -',
  )
  .refine((name) => !(name in Object.prototype), 'This name of a field is not allowed');

export const fieldValue = line('A field', 500);

export const contactFields = <T extends z.ZodType>(value: T) =>
  z
    .record(fieldName, value)
    .refine((fields) => Object.keys(fields).length <= maxFields, `At most ${maxFields} fields`);

export const contactIdentity = {
  /** Stays the same for as long as the contact exists. */
  id: z.string(),
  email: z.string(),
  name: z.string().optional(),
  /** Of the partner; reports are filed under them. */
  customIds: z.array(z.string()),
  tags: z.array(z.string()),
  /** How it came: `manual`, `youtube`, `import:<file>`. */
  source: z.string(),
};

export const contact = z.object({
  ...contactIdentity,
  fields: z.record(z.string(), z.string()),
  /** Whether the person had their data erased before; what they chose until then holds on. */
  erasedBefore: z.literal(true).optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Counts the changes; goes back with the next one as `ifVersion`. */
  version: z.int().positive(),
});

/** Why mail is kept back, by topic; a topic that is absent may be mailed. */
export const suppressed = z.partialRecord(topic, suppressionReason);

export const contactConsent = z.object({
  unsubscribeAll: z.boolean(),
  /** A topic that is absent follows its default, which is to receive it. */
  topics: z.partialRecord(topic, z.enum(['OPT_IN', 'OPT_OUT'])),
  /** Until when the person wants a rest from the topics that can be paused; absent once it is over. */
  pausedUntil: z.iso.datetime().optional(),
  block: z.enum(['bounced', 'complained', 'invalid']).optional(),
  /** When a choice was last changed. */
  updatedAt: z.iso.datetime().optional(),
});

/** What a change makes different. Long values are cut. */
export const contactDifference = z.object({
  /** `name`, `customIds`, `tags`, or `fields.<name>`. */
  field: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type ContactDifference = z.infer<typeof contactDifference>;
