import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useSearchParams } from 'react-router';
import { number } from '../../../lib/words.ts';
import type { Stats } from '../metrics.ts';

const PageButton = ({ label, page, off }: { label: string; page: number; off: boolean }) => {
  const [search] = useSearchParams();
  if (off) {
    return (
      <Button variant="outlined" disabled>
        {label}
      </Button>
    );
  }
  const after = new URLSearchParams(search);
  if (page === 1) after.delete('page');
  else after.set('page', String(page));
  return (
    <Button variant="outlined" component={Link} to={{ search: `?${after}` }}>
      {label}
    </Button>
  );
};

/** `26–50 of 61 campaigns`. Left out while one page holds them all. */
export const CampaignPager = ({ pagination }: { pagination: Stats['pagination'] }) => {
  const { total, limit, offset, hasMore } = pagination;
  if (total <= limit && offset === 0) return null;
  const page = Math.floor(offset / limit) + 1;
  return (
    <Stack
      component="nav"
      aria-label="Pages of campaigns"
      direction="row"
      sx={{ mt: 4, gap: 2, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Typography sx={{ mr: 'auto' }}>
        {number(offset + 1)}–{number(Math.min(offset + limit, total))} of {number(total)} campaigns
      </Typography>
      <PageButton label="Back" page={page - 1} off={page === 1} />
      <PageButton label="More" page={page + 1} off={!hasMore} />
    </Stack>
  );
};
