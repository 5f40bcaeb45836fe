import Box from '@mui/material/Box';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { VerifyEmailNotice } from '../../features/session/VerifyEmailNotice.tsx';
import { useIsRoleSettled } from '../../lib/auth/use-role.ts';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { CommandsProvider } from '../commands/CommandsProvider.tsx';
import { StartingUp } from '../StartingUp.tsx';
import { Navigation } from './Navigation.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { SkipLink } from './SkipLink.tsx';

const sidebar = {
  display: { xs: 'none', md: 'block' },
  position: 'sticky',
  top: 0,
  width: '14.5rem',
  flexShrink: 0,
  height: '100dvh',
  overflowY: 'auto',
  borderRight: 1,
  borderColor: 'divider',
} as const;

const newQueryClient = () =>
  new QueryClient({
    // The API client retries what may be retried; a mutation must fail at once when offline,
    // not wait and act later.
    defaultOptions: { queries: { retry: false }, mutations: { networkMode: 'always' } },
  });

const Shell = () => {
  if (!useIsRoleSettled()) return <StartingUp />;
  return (
    <CommandsProvider>
      <SkipLink />
      <Box sx={{ display: { md: 'flex' }, minHeight: '100dvh' }}>
        <Box component="aside" sx={sidebar}>
          <Navigation />
        </Box>
        <PhoneBar />
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flexGrow: 1, minWidth: 0, p: { xs: 4, sm: 6, lg: 10 }, maxWidth: 1360 }}
        >
          <VerifyEmailNotice />
          <Suspense fallback={<LoadingSkeleton label="Loading the page" titled />}>
            <Outlet />
          </Suspense>
        </Box>
      </Box>
    </CommandsProvider>
  );
};

export const StaffLayout = () => {
  const [queryClient] = useState(newQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <Shell />
      </ToastProvider>
    </QueryClientProvider>
  );
};
