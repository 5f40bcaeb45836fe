import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';
import * as z from 'zod';

const reading = sharedEnvironment.safeExtend({ ADDRESS_HASH_KEY: z.string().optional() });

const heads = z.object({
  AUDIT_TABLE: z.string().min(1),
  AUDIT_HEADS_BUCKET: z.string().min(1),
  AUDIT_HEADS_RETENTION_YEARS: z.coerce.number().int().min(1).max(100).default(7),
});

export const readingEnvironment = () => parseEnvironment(reading, process.env);

/** Only the function that puts heads away has these. */
export const headsEnvironment = () => parseEnvironment(heads, process.env);
