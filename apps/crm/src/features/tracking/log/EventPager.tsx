import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useLocation, useSearchParams } from 'react-router';
import { counted, number } from '../../../lib/words.ts';
import { newer, older, readPlace, readTrail, type PageLink } from '../../../lib/paging.ts';

interface EventPagerProps {
  shown: number;
  total: number;
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

/** `51–100 of 12,345`, and the ways to what is newer and older. */
export const EventPager = ({ shown, total, cursor }: EventPagerProps) => {
  const [search] = useSearchParams();
  const trail = readTrail(useLocation().state);
  const { seen } = readPlace(search);
  return (
    <Stack
      component="nav"
      aria-label="Pages of events"
      direction="row"
      sx={{ mt: 4, gap: 2, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Typography sx={{ mr: 'auto' }}>
        {number(seen + 1)}–{number(seen + shown)} of {counted(total, 'event', 'events')}
      </Typography>
      <PageButton label="Newer" link={newer(search, trail)} />
      <PageButton
        label="Older"
        link={cursor ? older(search, trail, { cursor, shown }) : undefined}
      />
    </Stack>
  );
};
