import { z } from 'zod';

/** Somebody whom the mail is for, with what it can say of them. */
const person = z.object({
  email: z.string(),
  name: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
});

const startState = z.object({
  templateValues: z.record(z.string(), z.unknown()),
  people: z.array(person).default([]),
});
type StartState = z.infer<typeof startState>;

/** What was filled into a template when a mail was started from it, and for whom, handed on with the entry in the
 *  browser's history. Nothing for whoever comes by a link. */
export const readStartState = (state: unknown): StartState =>
  startState.safeParse(state).data ?? startStateOf({});

export const startStateOf = (
  values: Record<string, unknown>,
  people: StartState['people'] = [],
): StartState => ({ templateValues: values, people });
