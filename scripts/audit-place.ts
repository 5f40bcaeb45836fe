import { parseArgs } from 'node:util';
import * as z from 'zod';
import { chooseEnvironment } from './command-environment.ts';

const place = z.object({
  AUDIT_TABLE: z.string().min(1),
  MAIL_TABLE: z.string().min(1),
  AUDIT_HEADS_BUCKET: z.string().optional(),
});

/** Where the record lies that a command is about: the local cloud's, unless the environment names a
 *  stage. Rejects with one line. */
export const auditPlace = (): z.output<typeof place> => {
  const { values } = parseArgs({ options: { 'base-port': { type: 'string' } } });
  chooseEnvironment(values['base-port']);
  const read = place.safeParse(process.env);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data;
};
