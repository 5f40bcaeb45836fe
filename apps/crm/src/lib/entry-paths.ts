import { withFilters } from './with-filters.ts';

/** The pages that come before all others, apart from them so that whoever signs in does not wait for
 *  their addresses. */
export const entryPaths = {
  home: { path: '/', href: () => '/' },
  signIn: { path: '/sign-in', href: (next?: string) => withFilters('/sign-in', { next }) },
  resetPassword: { path: '/reset-password', href: () => '/reset-password' },
  /** Set as the action URL of the sign-in service, which adds its code. */
  accountLink: { path: '/account-link' },
} as const;

/** Where to go after signing in. Only ever a page of ours: a link must not lead elsewhere. */
export const safeNext = (next: string | null): string => {
  const base = 'https://crm.invalid';
  if (next === null || !URL.canParse(next, base)) return entryPaths.home.href();
  const { origin, pathname, search } = new URL(next, base);
  // `/.//elsewhere` is a path here, and another site once it is followed.
  const isOurs = origin === base && !pathname.startsWith('//');
  return isOurs ? `${pathname}${search}` : entryPaths.home.href();
};
