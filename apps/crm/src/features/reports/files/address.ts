import { monthOf } from '../../../lib/month.ts';
import { paths } from '../../../lib/paths.ts';
import type { Sort } from '../../../ui/sort-rows.ts';
import type { ReportSearch } from './find-reports.ts';
import { isPartnerId } from './partner-id.ts';
import { isByName, readSort, writeSort } from './sort-files.ts';

/** What the address of the page asks for. */
export interface Asked {
  /** With its slash; empty at the top. */
  folder: string;
  sort: Sort;
  /** From 1; of a folder that is not listed by name. */
  page: number;
  /** As they were typed. */
  partner: string;
  month: string;
}

export const readAddress = (search: URLSearchParams): Asked => {
  const folder = search.get('folder') ?? '';
  const page = Number(search.get('page'));
  return {
    folder: folder === '' || folder.endsWith('/') ? folder : `${folder}/`,
    sort: readSort(search.get('sort') ?? ''),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    partner: (search.get('partner') ?? '').trim(),
    month: search.get('month') ?? '',
  };
};

/** Undefined while nothing is searched for, or what is typed cannot be an id. */
export const searchOf = ({ partner, month: key }: Asked): ReportSearch | undefined => {
  const month = monthOf(key);
  if (partner === '') return month && { partner, month };
  return isPartnerId(partner) ? { partner, month } : undefined;
};

/** An order stays when somebody goes from folder to folder. */
export const folderHref = (folder: string, sort: Sort): string =>
  paths.reports.href({ folder, sort: isByName(sort) ? '' : writeSort(sort) });

export const pageHref = ({ folder, sort }: Asked, page: number): string =>
  paths.reports.href({ folder, sort: writeSort(sort), page: page === 1 ? '' : String(page) });

export const searchHref = (asked: { partner: string; month: string }): string =>
  paths.reports.href(asked);
