import Typography from '@mui/material/Typography';
import { Link, useLocation, useSearchParams } from 'react-router';
import { newer, older, readPlace, readTrail } from '../../lib/paging.ts';
import { counted, number } from '../../lib/words.ts';
import { Pager } from '../../ui/Pager.tsx';
import { withoutEntry } from './entry-in-address.ts';

interface EntryPagerProps {
  shown: number;
  /** Of the page after this one. */
  cursor: string | undefined;
}

const placeWords = (seen: number, shown: number): string =>
  shown === 0 ? 'None on this page' : `Entries ${number(seen + 1)}–${number(seen + shown)}`;

/** `Entries 51–100`, and the ways to what is newer and older. Nobody counts how many there are before
 *  the last page. */
export const EntryPager = ({ shown, cursor }: EntryPagerProps) => {
  const [asked] = useSearchParams();
  const search = withoutEntry(asked);
  const trail = readTrail(useLocation().state);
  const { seen } = readPlace(search);
  const back = newer(search, trail);
  const on = cursor ? older(search, trail, { cursor, shown }) : undefined;
  if (!back && !on) {
    return <Typography sx={{ mt: 4 }}>{counted(shown, 'entry', 'entries')}</Typography>;
  }
  return (
    <Pager
      label="Pages of entries"
      linkAs={Link}
      back={{ label: 'Newer', link: back }}
      on={{ label: 'Older', link: on }}
    >
      {placeWords(seen, shown)}
      {!on && ` of ${number(seen + shown)}`}
    </Pager>
  );
};
