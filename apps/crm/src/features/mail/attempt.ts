import { ApiError } from '@distronation/api-client';
import { z } from 'zod';
import { sessionValue } from '../../lib/session-value.ts';
import type { Mail } from './draft.ts';

const attemptSchema = z.object({ key: z.string(), mail: z.string() });

/** One sending of one mail: however often it is asked for, the key lets it happen once. */
export type Attempt = z.infer<typeof attemptSchema>;

/** The attempt whose outcome is not known yet, kept over a reload. */
export const openAttemptStore = () => sessionValue('dn.attempt', attemptSchema);

const written = (mail: Mail): string => JSON.stringify(mail);

export const isAttemptAt = (attempt: Attempt | undefined, mail: Mail): boolean =>
  attempt?.mail === written(mail);

/** The open attempt while the mail is still the same; a new one for a changed mail, because a key
 *  stands for one mail only. */
export const attemptAt = (
  mail: Mail,
  open: Attempt | undefined,
  newKey: () => string = () => crypto.randomUUID(),
): Attempt =>
  open !== undefined && isAttemptAt(open, mail) ? open : { key: newKey(), mail: written(mail) };

/** Whether the failure proves that nothing went out. If not, only the same key may ask again. */
export const provesUnsent = (error: unknown): boolean => {
  if (!(error instanceof ApiError) || error.code === 'request_in_progress') return false;
  return error.status < 500 || error.code === 'provider_refused';
};
