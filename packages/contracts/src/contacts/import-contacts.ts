import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import {
  contactDifference,
  contactFields,
  contactName,
  contactTags,
  customIds,
  fieldValue,
  suppressed,
} from './contact-fields.ts';

/** An empty cell says nothing. */
const cell = <T extends z.ZodType>(value: T) =>
  z.preprocess((given) => (given === '' ? undefined : given), value.optional());

const filledCells = (fields: unknown): unknown =>
  typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
    : fields;

/** One row as it must be. Rows are judged one by one, so that a bad one holds no other up. */
export const importRow = z.strictObject({
  email: emailAddress('email'),
  name: cell(contactName),
  customIds: cell(customIds),
  tags: cell(contactTags),
  fields: z.preprocess(filledCells, contactFields(fieldValue).optional()),
});
export type ImportRow = z.output<typeof importRow>;

const maxRows = 1000;

const row = z.object({
  /** Counted from 1. */
  row: z.int().positive(),
  result: z.enum(['created', 'changed', 'unchanged', 'refused', 'unfinished']),
  differences: z.array(contactDifference).optional(),
  /** Of a refused row. */
  problems: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  suppressed: suppressed.optional(),
  /** Of a row that is refused because its person had their data erased. */
  erased: z.literal(true).optional(),
});

const count = z.int().nonnegative();

export const importContacts = defineEndpoint({
  id: 'importContacts',
  function: 'contacts',
  method: 'POST',
  path: '/contacts/import',
  auth: { kind: 'staff', roles: ['admin', 'finance', 'outreach'] },
  summary: 'Import contacts',
  description:
    'Adds to contacts and takes nothing away: a name and fields are replaced, custom ids and tags are added. A row is an object with `email`, and `name`, `customIds`, `tags` and `fields` if there are any; one that is not valid is refused alone, and an empty cell says nothing. Changes nobody’s consent: `suppressed` says which topics a row’s person must not get. By default nothing is written; the answer is the same. The same rows again change nothing, so a call that was cut off, or left rows `unfinished`, can be repeated.',
  body: z.strictObject({
    /** The name of the file, kept as the source of new contacts. */
    file: z
      .string()
      .trim()
      .min(1)
      .refine((name) => new TextEncoder().encode(name).length <= 100, 'file may hold 100 bytes')
      .regex(/^[^\p{Cc}]*$/u, 'file must be one line')
      .default('rows'),
    dryRun: z.boolean().default(true),
    rows: z
      .array(z.record(z.string(), z.unknown()))
      .min(1, 'rows must not be empty')
      .max(maxRows, `At most ${maxRows} rows in one call`),
  }),
  response: z.object({
    message: z.string(),
    data: z.object({
      dryRun: z.boolean(),
      summary: z.object({
        created: count,
        changed: count,
        unchanged: count,
        refused: count,
        unfinished: count,
      }),
      rows: z.array(row),
    }),
  }),
  errors: {},
});

export type ImportContactsRequest = RequestOf<typeof importContacts>;
export type ImportContactsResponse = ResponseOf<typeof importContacts>;
export type ImportedRow = z.infer<typeof row>;
