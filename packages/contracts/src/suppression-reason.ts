import * as z from 'zod';

/** Why the gate keeps a mail back. */
export const suppressionReason = z.enum([
  'unsubscribed_all',
  'unsubscribed_topic',
  'paused',
  'bounced',
  'complained',
  'invalid',
]);
export type SuppressionReason = z.infer<typeof suppressionReason>;
