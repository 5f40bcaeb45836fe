import { Link, useSearchParams } from 'react-router';
import { withSearch } from '../../../lib/with-search.ts';
import { number } from '../../../lib/words.ts';
import { Pager } from '../../../ui/Pager.tsx';
import type { Stats } from '../metrics.ts';

/** `26–50 of 61 campaigns`. Left out while one page holds them all. */
export const CampaignPager = ({ pagination }: { pagination: Stats['pagination'] }) => {
  const { total, limit, offset, hasMore } = pagination;
  const [search] = useSearchParams();
  if (total <= limit && offset === 0) return null;
  const page = Math.floor(offset / limit) + 1;
  const linkTo = (to: number) => withSearch(search, 'page', to, 1);
  return (
    <Pager
      label="Pages of campaigns"
      linkAs={Link}
      back={{ label: 'Back', link: page === 1 ? undefined : linkTo(page - 1) }}
      on={{ label: 'More', link: hasMore ? linkTo(page + 1) : undefined }}
    >
      {number(offset + 1)}–{number(Math.min(offset + limit, total))} of {number(total)} campaigns
    </Pager>
  );
};
