import * as z from 'zod';

/** What staff can ask for. `deferred`: the provider tries again; `suppressed`: its own list stopped the
 *  mail; `failed`: given up for another reason than a hard bounce. */
export const trackedEvents = [
  'accepted',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
  'deferred',
  'suppressed',
  'failed',
] as const;

/** Who tells of an event: the mail provider, or a link of ours by which somebody left. */
export const eventProviders = ['mailgun', 'ses', 'link'] as const;

export const trackedEvent = z.enum(trackedEvents, {
  error: `eventType must be one of ${trackedEvents.join(', ')}`,
});

export type TrackedEventType = z.infer<typeof trackedEvent>;

/** Why an open or a click is taken for a machine's: the provider says so; a privacy proxy loads every
 *  image; a program that calls itself a scanner or nothing; sooner after delivery than a person can be;
 *  several links within seconds. */
export const machineReasons = [
  'provider_bot',
  'privacy_proxy',
  'scanner_agent',
  'too_soon',
  'every_link',
] as const;

const machineReason = z.enum(machineReasons);

export type MachineReason = z.infer<typeof machineReason>;

/** Who opened or clicked, and why we think so. */
export const reading = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), reason: z.enum(['ordinary', 'image_proxy']) }),
  z.object({ by: z.literal('machine'), reason: machineReason }),
]);

export const byMachineReason = z.partialRecord(machineReason, z.int().nonnegative());

export type Reading = z.infer<typeof reading>;
