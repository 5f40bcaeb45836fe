import type { Problem } from '@distronation/api-client';
import { sendEmail } from '@distronation/contracts';
import { type Draft, mailOf } from '../draft.ts';

/** What is wrong with a draft, by the field where it is mended; `other` for the rest. */
export type FieldProblems = Partial<
  Record<'to' | 'from' | 'subject' | 'campaign' | 'topic' | 'source' | 'other', string>
>;

const fields: Readonly<Record<string, keyof FieldProblems>> = {
  to: 'to',
  from: 'from',
  subject: 'subject',
  topic: 'topic',
  customVariables: 'campaign',
  html: 'source',
  text: 'source',
};

/** The API's problems at the fields of the page; each field shows its first one. */
export const problemsByField = (problems: readonly Problem[]): FieldProblems => {
  const found: FieldProblems = {};
  for (const { field, message } of problems) {
    const [name = ''] = field.split('.');
    found[fields[name] ?? 'other'] ??= message;
  }
  return found;
};

/** The contract's own judgement, before anything is sent. */
export const checkDraft = (draft: Draft): FieldProblems => {
  const parsed = sendEmail.body.safeParse(mailOf(draft));
  if (parsed.success) return {};
  return problemsByField(
    parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
  );
};
