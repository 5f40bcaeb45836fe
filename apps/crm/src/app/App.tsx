import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode, Suspense } from 'react';
import { SessionProvider } from '../lib/auth/session.tsx';
import { ServicesProvider, type Services } from '../lib/services.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { theme } from '../ui/theme/theme.ts';
import { PageFailure } from './PageFailure.tsx';
import { Router } from './Router.tsx';
import { StartingUp } from './StartingUp.tsx';

export const App = ({ services }: { services: Services }) => (
  <StrictMode>
    <ServicesProvider value={services}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="dn-colours" noSsr>
        <CssBaseline enableColorScheme />
        <ErrorBoundary fallback={<PageFailure />}>
          <SessionProvider>
            <Suspense fallback={<StartingUp />}>
              <Router />
            </Suspense>
          </SessionProvider>
        </ErrorBoundary>
      </ThemeProvider>
    </ServicesProvider>
  </StrictMode>
);
