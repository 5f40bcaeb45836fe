import { ApiError } from '@distronation/api-client';
import { z } from 'zod';
import { refusalWords } from '../refusal-words.ts';

/** A template as it is being written. */
export const templateFormSchema = z.object({
  name: z.string(),
  description: z.string(),
  subject: z.string(),
  html: z.string(),
  comment: z.string(),
  /** Whether it is used as soon as it is kept. */
  activate: z.boolean(),
});
export type TemplateForm = z.infer<typeof templateFormSchema>;

export const emptyTemplateForm: TemplateForm = {
  name: '',
  description: '',
  subject: '',
  html: '',
  comment: '',
  activate: true,
};

const fields = ['name', 'description', 'subject', 'html', 'comment'] as const;
export type TemplateProblems = Partial<Record<(typeof fields)[number], string>>;

const codes: Readonly<Record<string, keyof TemplateProblems>> = {
  template_exists: 'name',
  template_invalid: 'html',
  template_unsafe: 'html',
};

/** What the server says about the fields; undefined for a failure that is about none of them. */
export const problemsIn = (error: unknown): TemplateProblems | undefined => {
  if (!(error instanceof ApiError)) return undefined;
  const field = codes[error.code];
  if (field) return { [field]: refusalWords(error) };
  const found: TemplateProblems = {};
  for (const problem of error.problems) {
    const name = fields.find((each) => each === problem.field);
    if (name === undefined) return undefined;
    found[name] ??= problem.message;
  }
  return error.problems.length > 0 ? found : undefined;
};

/** The content of a version, as the API takes it. */
export const contentOf = ({ html, subject, comment }: TemplateForm) => ({
  html,
  ...(subject.trim() && { subject: subject.trim() }),
  ...(comment.trim() && { comment: comment.trim() }),
});
