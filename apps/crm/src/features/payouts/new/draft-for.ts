import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { monthWords, recentMonths, type Month } from '../../../lib/month.ts';
import { guessColumns } from './columns.ts';
import { usualMessage } from './message.ts';
import type { RunDraft } from './order.ts';

const nameFor = (month: Month): string => `Payouts of ${monthWords(month)}`;

const firstDraft = (file: ParsedFile): RunDraft => {
  const [month = { year: '2026', month: '01' }] = recentMonths(new Date(), 1);
  return {
    file,
    columns: guessColumns(file.header),
    month,
    name: nameFor(month),
    currency: 'USD',
    statedTotal: '',
    message: usualMessage(month),
  };
};

/** A run of the file. What was written `before`, for another file, stays; the total was that file's. */
export const draftFor = (file: ParsedFile, before?: RunDraft): RunDraft => {
  const first = firstDraft(file);
  if (!before) return first;
  const isSameTable = before.file.header.join('\n') === file.header.join('\n');
  const columns = isSameTable ? before.columns : first.columns;
  return { ...before, file, columns, statedTotal: '' };
};

/** What nobody has rewritten goes with the month. */
export const inMonth = (draft: RunDraft, month: Month): RunDraft => {
  const { name, message } = draft;
  const [before, after] = [usualMessage(draft.month), usualMessage(month)];
  const subject = message.subject === before.subject ? after.subject : message.subject;
  return {
    ...draft,
    month,
    name: name === nameFor(draft.month) ? nameFor(month) : name,
    message: { ...message, subject },
  };
};
