import type { Form } from './form.ts';
import { refuse } from './refusal.ts';

export const maxMessageBytes = 25 * 1024 * 1024;
export const maxRecipients = 1_000;
const maxParameterBytes = 16 * 1024;
const maxTags = 10;
const maxTagLength = 128;
const countedPrefixes = ['o:', 'h:', 'v:', 't:'];

/** Options, headers and variables share one allowance; recipient variables are outside of it. */
export const checkParameterSize = (form: Form): void => {
  const bytes = countedPrefixes
    .flatMap((prefix) => form.startingWith(prefix).map(([name, value]) => prefix + name + value))
    .reduce((sum, parameter) => sum + Buffer.byteLength(parameter), 0);
  if (bytes > maxParameterBytes) {
    refuse(`o:, h:, v: and t: parameters hold ${bytes} bytes, the limit is ${maxParameterBytes}`);
  }
};

/** Mailgun compares tags without regard to case and reports them in lower case. */
export const readTags = (form: Form): string[] => {
  const tags = form.all('o:tag');
  if (tags.length > maxTags) refuse(`too many tags: ${tags.length}, the limit is ${maxTags}`);
  if (tags.some((tag) => tag.length > maxTagLength || !/^[ -~]+$/.test(tag))) {
    refuse(`a tag must be 1 to ${maxTagLength} printable ASCII characters`);
  }
  return tags.map((tag) => tag.toLowerCase());
};
