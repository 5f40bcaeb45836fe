import { Link, useSearchParams } from 'react-router';
import { withSearch } from '../../../lib/with-search.ts';
import { number } from '../../../lib/words.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { pageSize } from './use-rows.ts';

/** `Rows 51–100 of 412`. Left out while one page holds them all. */
export const RowPager = ({ offset, total }: { offset: number; total: number }) => {
  const [search] = useSearchParams();
  if (total <= pageSize) return null;
  const linkTo = (from: number) => withSearch(search, 'from', Math.max(0, from), 0);
  const end = offset + pageSize;
  return (
    <Pager
      label="Pages of rows"
      linkAs={Link}
      back={{ label: 'Earlier rows', link: offset === 0 ? undefined : linkTo(offset - pageSize) }}
      on={{ label: 'Later rows', link: end >= total ? undefined : linkTo(end) }}
    >
      Rows {number(offset + 1)}–{number(Math.min(total, end))} of {number(total)}
    </Pager>
  );
};
