import { counted } from '../../../lib/words.ts';
import { sizeWords } from '../size-words.ts';
import type { BulkPhase, BulkState, DownloadItem } from './bulk-state.ts';
import { bytesOf, zipLimit } from './zip-limit.ts';

const files = (count: number): string => counted(count, 'file', 'files');

const of = (items: readonly DownloadItem[], status: DownloadItem['status']): number =>
  items.filter((item) => item.status === status).length;

export interface BulkWords {
  title: string;
  text: string;
}

const are = (count: number): string => `${files(count)} ${count === 1 ? 'is' : 'are'}`;
const were = (count: number, what: string): string => `${what} ${count === 1 ? 'was' : 'were'}`;

const chosen = (items: readonly DownloadItem[], size: string): string =>
  items.length > zipLimit.files
    ? were(items.length, `More than ${files(zipLimit.files)}`)
    : were(items.length, `${files(items.length)} of ${size}`);

/** What a ZIP has come to, in plain words. */
export const bulkWords = ({ phase, items }: BulkState): BulkWords => {
  const [done, failed] = [of(items, 'completed'), of(items, 'error')];
  const all = files(items.length);
  const size = sizeWords(bytesOf(items.map(({ file }) => file)));
  const words: Readonly<Record<BulkPhase, () => BulkWords>> = {
    listing: () => ({ title: 'Looking what is in the folders', text: 'It begins in a moment.' }),
    too_much: () => ({
      title: 'That is too much for one ZIP',
      text: `${chosen(items, size)} chosen. A ZIP holds up to ${files(zipLimit.files)} and ${sizeWords(zipLimit.bytes)}, because your browser keeps all of it in memory until it is saved. Choose less, such as one month at a time.`,
    }),
    downloading: () => ({
      title: `Downloading: ${done + failed} of ${all}`,
      text: 'It goes on while you stay on this page.',
    }),
    incomplete: () => ({
      title: `${files(failed)} could not be downloaded`,
      text: `${files(done)} came. Try the others again, or save the ZIP without them: a list in it says what is missing.`,
    }),
    zipping: () => ({ title: 'Writing the ZIP', text: `${files(done)} of ${size}.` }),
    saved: () => ({
      title: items.length === 0 ? 'The folders are empty' : 'The ZIP is saved',
      text:
        failed > 0
          ? `${are(done)} in it. ${are(failed)} missing: a list in it tells which.`
          : `${all} of ${size}, among your downloads.`,
    }),
    cancelled: () => ({ title: 'The ZIP was called off', text: 'Nothing was saved.' }),
    failed: () => ({ title: 'The ZIP could not be made', text: '' }),
  };
  return words[phase]();
};
