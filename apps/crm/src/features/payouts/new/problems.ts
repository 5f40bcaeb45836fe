import { ApiError } from '@distronation/api-client';

const fields = [
  'name',
  'subject',
  'html',
  'greeting',
  'from',
  'replyTo',
  'currency',
  'statedTotal',
] as const;

/** What is wrong with a field, in a sentence. */
export type RunProblems = Partial<Record<(typeof fields)[number], string>>;

const notOurs = 'from must belong to one of our sending domains';

/** What the server says about the fields of the form, the first problem of each; undefined for a failure
 *  that is about something else. */
export const runProblems = (error: unknown): RunProblems | undefined => {
  if (!(error instanceof ApiError)) return undefined;
  if (error.code === 'sender_not_allowed') return { from: notOurs };
  const found: RunProblems = {};
  for (const { field, message } of error.problems) {
    const name = fields.find((one) => one === (field === 'text' ? 'html' : field));
    if (!name) return undefined;
    found[name] ??= message;
  }
  return Object.keys(found).length > 0 ? found : undefined;
};
