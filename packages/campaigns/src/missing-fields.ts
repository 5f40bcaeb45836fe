import { InvalidRequest } from '@distronation/common';
import type { Recipient } from './ports.ts';

/** What a mail can say of a recipient, by name. */
export const fieldsOf = ({ address, name, fields }: Recipient): Record<string, string> => ({
  email: address,
  ...(name === undefined ? {} : { name }),
  ...fields,
});

const maxExamples = 5;

export interface MissingField {
  name: string;
  recipients: number;
  /** Some of their addresses. */
  examples: string[];
}

/** The fields that the mail needs and that some recipients lack. */
export const missingFields = (
  needed: readonly string[],
  recipients: readonly Recipient[],
): MissingField[] =>
  needed.flatMap((name) => {
    const without = recipients.filter((recipient) => !fieldsOf(recipient)[name]);
    const examples = without.slice(0, maxExamples).map(({ address }) => address);
    return without.length > 0 ? [{ name, recipients: without.length, examples }] : [];
  });

/** Refuses a mail that would say nothing where it should say something. */
export const refuseMissingFields = (
  needed: readonly string[],
  recipients: readonly Recipient[],
): void => {
  const problems = missingFields(needed, recipients).map(({ name, recipients: count }) => ({
    field: `audience.recipients.fields.${name}`,
    message: `${count} of ${recipients.length} recipients have no ${name}`,
  }));
  if (problems.length > 0) throw new InvalidRequest(problems);
};
