import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, type To } from 'react-router';

interface Way {
  to: To;
  state?: unknown;
}

interface FilePagerProps {
  /** `Entries 51–100`. */
  place: string;
  back: Way | undefined;
  on: Way | undefined;
}

const PageButton = ({ label, way }: { label: string; way: Way | undefined }) =>
  way ? (
    <Button variant="outlined" component={Link} to={way.to} state={way.state}>
      {label}
    </Button>
  ) : (
    <Button variant="outlined" disabled>
      {label}
    </Button>
  );

export const FilePager = ({ place, back, on }: FilePagerProps) => (
  <Stack
    component="nav"
    aria-label="Pages of files"
    direction="row"
    sx={{ mt: 4, gap: 2, alignItems: 'center', flexWrap: 'wrap' }}
  >
    <Typography sx={{ mr: 'auto' }}>{place}</Typography>
    {(back ?? on) && (
      <>
        <PageButton label="Previous" way={back} />
        <PageButton label="Next" way={on} />
      </>
    )}
  </Stack>
);
