import type { FileProblem } from './parse-file.ts';

/** Why a file is of no use, and what to do about it. */
export const fileProblemWords: Readonly<Record<FileProblem, string>> = {
  empty: 'It has no rows. The first line holds the headings, and each line after it one contact.',
  too_many: 'It has more than 200,000 rows. Cut it into several files.',
  unreadable: 'Some letters cannot be read. Save it as CSV in UTF-8, then choose it again.',
};
