import * as z from 'zod';
import type { DeclaredError } from '../endpoint.ts';
import { suppressionReason } from '../suppression-reason.ts';

const row = { address: z.string() };

/** What became of each recipient of one send. */
export const deliveryReport = z.object({
  message: z.string(),
  messageId: z.string().optional(),
  data: z.object({
    id: z.string(),
    message: z.string(),
    accepted: z.array(z.object({ ...row, messageId: z.string() })),
    suppressed: z.array(z.object({ ...row, reason: suppressionReason })),
    failed: z.array(z.object({ ...row, reason: z.string() })),
    uncertain: z.array(z.object(row)),
  }),
});
export type DeliveryReport = z.infer<typeof deliveryReport>;

export const idempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'Idempotency-Key must be 1 to 255 visible ASCII characters')
    .optional(),
});

export const deliveryErrors = {
  too_many_recipients: {
    status: 400,
    message: 'Too many recipients for one call; send a campaign instead',
  },
  all_recipients_suppressed: {
    status: 409,
    message: 'Nobody was left to send to: every recipient is suppressed',
  },
  request_in_progress: {
    status: 409,
    message: 'A request with this Idempotency-Key is still running',
  },
  idempotency_key_reused: {
    status: 422,
    message: 'This Idempotency-Key was used with another request',
  },
  provider_refused: { status: 502, message: 'The mail provider refused the mail' },
  provider_unavailable: {
    status: 503,
    message:
      'The mail provider cannot take mail at the moment. Nothing was sent; try again in a minute.',
  },
  delivery_uncertain: {
    status: 504,
    message:
      'The mail provider did not answer in time, so it is not known yet whether the mail went out. Ask again with the same Idempotency-Key; it will not be sent twice.',
  },
} as const satisfies Record<string, DeclaredError>;
