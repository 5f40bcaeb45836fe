import { Link, useLocation, useSearchParams } from 'react-router';
import { newer, older, readPlace, readTrail } from '../../../lib/paging.ts';
import { counted, number } from '../../../lib/words.ts';
import { Pager } from '../../../ui/Pager.tsx';

interface EventPagerProps {
  shown: number;
  total: number;
  /** Of the page after this one. */
  cursor: string | undefined;
}

/** `51–100 of 12,345`, and the ways to what is newer and older. */
export const EventPager = ({ shown, total, cursor }: EventPagerProps) => {
  const [search] = useSearchParams();
  const trail = readTrail(useLocation().state);
  const { seen } = readPlace(search);
  const on = cursor ? older(search, trail, { cursor, shown }) : undefined;
  return (
    <Pager
      label="Pages of events"
      linkAs={Link}
      back={{ label: 'Newer', link: newer(search, trail) }}
      on={{ label: 'Older', link: on }}
    >
      {number(seen + 1)}–{number(seen + shown)} of {counted(total, 'event', 'events')}
    </Pager>
  );
};
