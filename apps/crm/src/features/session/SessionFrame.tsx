import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode, SubmitEvent } from 'react';
import { Logo } from '../../ui/brand/Logo.tsx';

interface SessionFrameProps {
  title: string;
  help?: string;
  onSubmit?: () => void;
  children: ReactNode;
}

/** The one narrow column before somebody is known. */
export const SessionFrame = ({ title, help, onSubmit, children }: SessionFrameProps) => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <Box component="main" sx={{ maxWidth: 400, mx: 'auto', px: 4, py: { xs: 10, sm: 24 } }}>
      <title>{`${title} · Distro Nation`}</title>
      <Logo />
      <Typography variant="h1" sx={{ mt: 8 }}>
        {title}
      </Typography>
      {help && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {help}
        </Typography>
      )}
      <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 5, mt: 6 }}>
        {children}
      </Stack>
    </Box>
  );
};
