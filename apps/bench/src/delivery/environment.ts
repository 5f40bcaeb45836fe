import * as z from 'zod';

const schema = z.object({
  MAIL_TABLE: z.string(),
  AUDIT_TABLE: z.string(),
  MAIL_DATA_BUCKET: z.string(),
});

/** What the local cloud tells a process that is measured. */
export const environment = () => schema.parse(process.env);
