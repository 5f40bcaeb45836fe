import { InvalidRequest, type Problem } from '@distronation/common';
import type { Contact } from './contact.ts';

/** What a card holds beside its keys, so that with them it stays under a kilobyte. */
export const maxCardBytes = 560;
/** Leaves room for the source, which is no text of the contact's own. */
const maxLabelBytes = 440;
const maxFieldsBytes = 2048;

const bytesOf = (texts: readonly string[]): number => Buffer.byteLength(texts.join(''));

const labelsOf = ({ name = '', customIds, tags }: Contact): string[] => [
  name,
  ...customIds,
  ...tags,
];

const fieldsOf = ({ fields }: Contact): string[] => Object.entries(fields).flat();

/** Whether the card has room for the custom fields too. */
export const fieldsFitCard = (contact: Contact): boolean =>
  bytesOf([...labelsOf(contact), contact.source, ...fieldsOf(contact)]) <= maxCardBytes;

/** What of the contact is too large as a whole, though each part of it is not. */
export const sizeProblems = (contact: Contact): Problem[] => [
  ...(bytesOf(labelsOf(contact)) > maxLabelBytes
    ? [
        {
          field: 'tags',
          message: `Name, custom ids and tags may hold at most ${maxLabelBytes} bytes together`,
        },
      ]
    : []),
  ...(bytesOf(fieldsOf(contact)) > maxFieldsBytes
    ? [{ field: 'fields', message: 'All fields together may hold at most 2 KB' }]
    : []),
];

export const refuseWhatIsTooLarge = (contact: Contact): void => {
  const problems = sizeProblems(contact);
  if (problems.length > 0) throw new InvalidRequest(problems);
};
