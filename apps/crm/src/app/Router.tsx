import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { entryPaths } from '../lib/entry-paths.ts';
import { RequireStaff } from './RequireStaff.tsx';

const SignIn = lazy(async () => ({
  default: (await import('../features/session/SignInPage.tsx')).SignInPage,
}));
const ResetPassword = lazy(async () => ({
  default: (await import('../features/session/ResetPasswordPage.tsx')).ResetPasswordPage,
}));
const AccountLink = lazy(async () => ({
  default: (await import('../features/session/AccountLinkPage.tsx')).AccountLinkPage,
}));
const StaffPages = lazy(async () => ({
  default: (await import('./StaffPages.tsx')).StaffPages,
}));

/** Whoever signs in waits for none of the pages behind it, not even for their names. The router's plain
 *  mode: its data mode would add a third to the weight of signing in, and requests are TanStack Query's
 *  here. */
export const Router = () => (
  <BrowserRouter>
    <Routes>
      <Route path={entryPaths.signIn.path} element={<SignIn />} />
      <Route path={entryPaths.resetPassword.path} element={<ResetPassword />} />
      <Route path={entryPaths.accountLink.path} element={<AccountLink />} />
      <Route element={<RequireStaff />}>
        <Route path="*" element={<StaffPages />} />
      </Route>
    </Routes>
  </BrowserRouter>
);
