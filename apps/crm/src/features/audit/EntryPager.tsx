import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useLocation, useSearchParams } from 'react-router';
import { newer, older, readPlace, readTrail, type PageLink } from '../../lib/paging.ts';
import { counted, number } from '../../lib/words.ts';
import { withoutEntry } from './entry-in-address.ts';

interface EntryPagerProps {
  shown: number;
  /** Of the page after this one. */
  cursor: string | undefined;
}

const PageButton = ({ label, link }: { label: string; link: PageLink | undefined }) =>
  link ? (
    <Button variant="outlined" component={Link} to={{ search: link.search }} state={link.state}>
      {label}
    </Button>
  ) : (
    <Button variant="outlined" disabled>
      {label}
    </Button>
  );

const placeWords = (seen: number, shown: number): string =>
  shown === 0 ? 'None on this page' : `Entries ${number(seen + 1)}–${number(seen + shown)}`;

/** `Entries 51–100`, and the ways to what is newer and older. Nobody counts how many there are before
 *  the last page. */
export const EntryPager = ({ shown, cursor }: EntryPagerProps) => {
  const [asked] = useSearchParams();
  const search = withoutEntry(asked);
  const trail = readTrail(useLocation().state);
  const { seen } = readPlace(search);
  const [back, on] = [newer(search, trail), cursor && older(search, trail, { cursor, shown })];
  if (!back && !on) {
    return <Typography sx={{ mt: 4 }}>{counted(shown, 'entry', 'entries')}</Typography>;
  }
  return (
    <Stack
      component="nav"
      aria-label="Pages of entries"
      direction="row"
      sx={{ mt: 4, gap: 2, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Typography sx={{ mr: 'auto' }}>
        {placeWords(seen, shown)}
        {!on && ` of ${number(seen + shown)}`}
      </Typography>
      <PageButton label="Newer" link={back} />
      <PageButton label="Older" link={on || undefined} />
    </Stack>
  );
};
