import * as z from 'zod';

/** A refusal that reads like the contract's own, for what only the use case can know. */
export const invalidFields = (
  problems: readonly { path: string[]; message: string }[],
): z.ZodError =>
  new z.ZodError(problems.map((problem) => ({ code: 'custom', ...problem, input: undefined })));
