import * as z from 'zod';

/** What the maker of a payout mail needs to know of its reader, kept with the frozen audience. */
export const payoutParticulars = z.object({
  month: z.object({ year: z.string(), month: z.string() }),
  /** Whose reports the mail links to; empty for a mail without links. */
  customIds: z.array(z.string()),
  greeting: z.string().exactOptional(),
  values: z.array(
    z.object({ label: z.string(), amount: z.string(), isTotal: z.boolean().exactOptional() }),
  ),
});
export type PayoutParticulars = z.infer<typeof payoutParticulars>;
