import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ErrorState } from '../ui/ErrorState.tsx';

const failure = {
  title: 'This page could not be shown',
  meaning: 'Part of the application did not load, or it met something it did not expect.',
  advice: 'Load the page again. Drafts are kept.',
};

export const PageFailure = () => (
  <Box component="main" sx={{ p: { xs: 4, sm: 10 }, maxWidth: 640 }}>
    <ErrorState
      failure={failure}
      action={
        <Button variant="outlined" onClick={() => window.location.reload()}>
          Load again
        </Button>
      }
    />
  </Box>
);
