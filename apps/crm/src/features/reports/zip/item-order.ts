import type { DownloadItem } from './bulk-state.ts';

const ranks: Readonly<Record<DownloadItem['status'], number>> = {
  error: 0,
  downloading: 1,
  pending: 2,
  completed: 3,
};

/** What needs attention first, then what moves; of many only so many. */
export const itemsToShow = (items: readonly DownloadItem[], most: number): DownloadItem[] =>
  items.toSorted((one, other) => ranks[one.status] - ranks[other.status]).slice(0, most);
