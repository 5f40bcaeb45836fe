import { z } from 'zod';
import { usualDisturbances, usualRates } from './rates.ts';

const fraction = z.number().min(0).max(1);
const { duplicates, late, disordered, lost } = usualDisturbances;

/** What `POST /control/people` takes; all of it may be left out. */
export const settingsSchema = z.strictObject({
  /** The same seed, the same people. */
  seed: z.string().min(1).max(100).default('local'),
  /** How many times as fast as ours their time goes. */
  speed: z.number().positive().max(1_000_000).default(60),
  rates: z
    .strictObject({
      unknown: fraction.default(usualRates.unknown),
      full: fraction.default(usualRates.full),
      scanned: fraction.default(usualRates.scanned),
      opens: fraction.default(usualRates.opens),
      clicks: fraction.default(usualRates.clicks),
      forwards: fraction.default(usualRates.forwards),
      unsubscribes: fraction.default(usualRates.unsubscribes),
      complains: fraction.default(usualRates.complains),
    })
    .prefault({}),
  duplicates: fraction.default(duplicates),
  late: fraction.default(late),
  disordered: fraction.default(disordered),
  lost: fraction.default(lost),
});

/** Rates and disturbances are from 0 to 1; `rates.ts` says of what. */
export type Settings = z.infer<typeof settingsSchema>;
