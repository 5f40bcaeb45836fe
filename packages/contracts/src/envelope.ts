import * as z from 'zod';

export const apiVersion = '1.0.0';

/** What every successful answer carries beside its own fields. */
export const envelope = z.object({
  success: z.literal(true),
  timestamp: z.iso.datetime(),
  version: z.string(),
});
export type Envelope = z.infer<typeof envelope>;

/** Every failure, whatever its status. `problems` lists each field of an invalid request. */
export const errorAnswer = z.object({
  success: z.literal(false),
  error: z.string(),
  code: z.string(),
  requestId: z.string(),
  timestamp: z.iso.datetime(),
  version: z.string(),
  problems: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  data: z.unknown().optional(),
});
export type ErrorAnswer = z.infer<typeof errorAnswer>;
