import { ApiError } from '@distronation/api-client';

export const formFields = ['email', 'name', 'customIds', 'tags', 'fields'] as const;
export type FormField = (typeof formFields)[number];

/** What is wrong with a field, in a sentence. */
export type FieldProblems = Partial<Record<FormField, string>>;

const isFormField = (text: string): text is FormField => formFields.some((name) => name === text);

/** What the server says about the fields of the form, the first problem of each; undefined for a failure
 *  that is about none of them. */
export const fieldProblems = (error: unknown): FieldProblems | undefined => {
  if (!(error instanceof ApiError)) return undefined;
  const found: FieldProblems = {};
  for (const { field, message } of error.problems) {
    const [name = '', ...rest] = field.split('.');
    if (!isFormField(name)) return undefined;
    found[name] ??= name === 'fields' && rest[0] ? `${rest[0]}: ${message}` : message;
  }
  return Object.keys(found).length > 0 ? found : undefined;
};
