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

/** Where a title of some width leaves no room, the actions come below it. */
const header = {
  mb: 6,
  columnGap: 4,
  rowGap: 3,
  alignItems: 'flex-start',
  flexWrap: 'wrap',
} as const;

// What a role takes away may leave none of them.
const actions = { gap: 2, flexWrap: 'wrap', '&:empty': { display: 'none' } } as const;

const withinReach = (theme: Theme) => ({
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

/** The words of a quiet action, not its edge, stand in line with the title that they follow. */
const inLine = (theme: Theme) => ({ [theme.breakpoints.down('sm')]: { ml: -4 } });

export const PageFrame = ({
  title,
  help,
  primaryAction,
  otherActions,
  children,
}: PageFrameProps) => (
  <Box sx={{ pb: { xs: primaryAction ? 22 : 8, sm: 12 } }}>
    <title>{`${title} · Distro Nation`}</title>
    <Stack component="header" direction="row" sx={header}>
      <Box sx={{ flex: '1 1 24rem', minWidth: 0 }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {help && (
          <Typography color="textSecondary" sx={{ mt: 1, maxWidth: '60ch', textWrap: 'pretty' }}>
            {help}
          </Typography>
        )}
      </Box>
      {(primaryAction || otherActions) && (
        <Stack direction="row" sx={[actions, primaryAction ? withinReach : inLine]}>
          {otherActions}
          {primaryAction}
        </Stack>
      )}
    </Stack>
    {children}
  </Box>
);
