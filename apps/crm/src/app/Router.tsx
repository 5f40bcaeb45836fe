import { lazy } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { paths } from '../lib/paths.ts';
import { RequireStaff } from './RequireStaff.tsx';

const SignIn = lazy(async () => ({
  default: (await import('../features/session/SignInPage.tsx')).SignInPage,
}));
const ResetPassword = lazy(async () => ({
  default: (await import('../features/session/ResetPasswordPage.tsx')).ResetPasswordPage,
}));
const StaffLayout = lazy(async () => ({
  default: (await import('./layout/StaffLayout.tsx')).StaffLayout,
}));
const Compose = lazy(async () => ({
  default: (await import('../features/mail/compose/ComposePage.tsx')).ComposePage,
}));
const Sent = lazy(async () => ({
  default: (await import('../features/mail/sent/SentPage.tsx')).SentPage,
}));
const NotFound = lazy(async () => ({ default: (await import('./NotFound.tsx')).NotFound }));

/** Every page, each in a part of its own. The router's plain mode: its data mode would add a third
 *  to the weight of signing in, and requests are TanStack Query's here. */
export const Router = () => (
  <BrowserRouter>
    <Routes>
      <Route path={paths.signIn.path} element={<SignIn />} />
      <Route path={paths.resetPassword.path} element={<ResetPassword />} />
      <Route element={<RequireStaff />}>
        <Route element={<StaffLayout />}>
          <Route path={paths.home.path} element={<Navigate to={paths.compose.href()} replace />} />
          <Route path={paths.compose.path} element={<Compose />} />
          <Route path={paths.sent.path} element={<Sent />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  </BrowserRouter>
);
