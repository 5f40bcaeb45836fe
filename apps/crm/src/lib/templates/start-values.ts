import { z } from 'zod';

const startState = z.object({ templateValues: z.record(z.string(), z.unknown()) });

/** What was filled into a template when a mail was started from it, handed on with the entry in the
 *  browser's history. Nothing for whoever comes by a link. */
export const readStartValues = (state: unknown): Record<string, unknown> =>
  startState.safeParse(state).data?.templateValues ?? {};

export const startStateOf = (values: Record<string, unknown>): z.infer<typeof startState> => ({
  templateValues: values,
});
