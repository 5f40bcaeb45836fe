import * as z from 'zod';
import { besideOthers } from '../query-fields.ts';
import { topic } from '../topics.ts';
import { contactTag, fieldName, fieldValue } from './contact-fields.ts';

/** `mailable`: at least one topic may go there. The others: at least one topic is kept back for it. */
export const contactStatus = z.enum(
  ['mailable', 'unsubscribed', 'paused', 'bounced', 'complained', 'invalid'],
  {
    error: 'status must be mailable, unsubscribed, paused, bounced, complained or invalid',
  },
);
export type ContactStatus = z.infer<typeof contactStatus>;

const contactSource = z
  .string()
  .trim()
  .min(1, 'source must not be empty')
  .max(120, 'source may hold at most 120 characters');

/** All that is given must hold. Texts are compared without regard to case and accents. */
export const contactFilterShape = {
  /** Part of the name, the address or a custom id. */
  text: z
    .string()
    .trim()
    .min(1, 'text must not be empty')
    .max(100, 'text may hold at most 100 characters')
    .optional(),
  tag: contactTag.optional(),
  /** How the contact came: `manual`, `youtube`, `import:<file>`. */
  source: contactSource.optional(),
  /** Whether the person may be mailed, or what stands against it. */
  status: contactStatus.optional(),
  /** The topic that `status` is about; any, when it is absent. */
  topic: topic.optional(),
  /** The name of a custom field that the contact has. */
  field: fieldName.optional(),
  /** What that field says. */
  value: fieldValue.optional(),
};

type Given = Partial<Record<keyof typeof contactFilterShape, unknown>>;

export const hasStatusForTopic = ({ topic: about, status }: Given): boolean =>
  about === undefined || status !== undefined;
export const topicProblem = {
  error: 'topic needs a status beside it',
  path: ['topic'],
  ...besideOthers,
};

export const hasFieldForValue = ({ field, value }: Given): boolean =>
  value === undefined || field !== undefined;
export const valueProblem = {
  error: 'value needs a field beside it',
  path: ['value'],
  ...besideOthers,
};

export const contactFilter = z
  .strictObject(contactFilterShape)
  .refine(hasStatusForTopic, topicProblem)
  .refine(hasFieldForValue, valueProblem);
export type ContactFilter = z.output<typeof contactFilter>;
