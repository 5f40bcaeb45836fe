import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { paths } from '../lib/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';

export const NotFound = () => (
  <PageFrame title="Page not found">
    <EmptyState
      title="There is nothing at this address"
      action={
        <Button variant="outlined" component={Link} to={paths.compose.href()}>
          Go to Compose
        </Button>
      }
    >
      The link may be old, or a letter is missing from it.
    </EmptyState>
  </PageFrame>
);
