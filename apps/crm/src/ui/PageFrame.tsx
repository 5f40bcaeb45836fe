import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PageFrameProps {
  title: string;
  /** What this page is for, in a sentence. */
  help?: ReactNode;
  /** The one thing to do here. On a phone it stays within the thumb's reach. */
  primaryAction?: ReactNode;
  /** Quieter ways on, before the primary one. */
  otherActions?: ReactNode;
  children: ReactNode;
}

const actionBar = (theme: Theme) => ({
  gap: 2,
  flexShrink: 0,
  [theme.breakpoints.down('sm')]: {
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    zIndex: 'appBar',
    p: 3,
    bgcolor: 'background.default',
    borderTop: 1,
    borderColor: 'divider',
    '& > *': { flexGrow: 1 },
  },
});

export const PageFrame = ({
  title,
  help,
  primaryAction,
  otherActions,
  children,
}: PageFrameProps) => (
  <Box sx={{ pb: { xs: primaryAction || otherActions ? 22 : 8, sm: 12 } }}>
    <title>{`${title} · Distro Nation`}</title>
    <Stack component="header" direction="row" sx={{ mb: 6, gap: 4, alignItems: 'flex-start' }}>
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {help && (
          <Typography color="textSecondary" sx={{ mt: 1, maxWidth: '60ch' }}>
            {help}
          </Typography>
        )}
      </Box>
      {(primaryAction || otherActions) && (
        <Stack direction="row" sx={actionBar}>
          {otherActions}
          {primaryAction}
        </Stack>
      )}
    </Stack>
    {children}
  </Box>
);
