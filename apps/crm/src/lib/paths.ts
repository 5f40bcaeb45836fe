/** Each page: the pattern that the router knows, and the address that a link carries. */
export const paths = {
  home: { path: '/', href: () => '/' },
  signIn: {
    path: '/sign-in',
    href: (next?: string) => (next ? `/sign-in?${new URLSearchParams({ next })}` : '/sign-in'),
  },
  resetPassword: { path: '/reset-password', href: () => '/reset-password' },
  compose: { path: '/compose', href: () => '/compose' },
  sent: {
    path: '/sent/:sendId',
    href: (sendId: string) => `/sent/${encodeURIComponent(sendId)}`,
  },
} as const;

/** Where to go after signing in. Only ever a page of ours: a link must not lead elsewhere. */
export const safeNext = (next: string | null): string => {
  const base = 'https://crm.invalid';
  if (next === null || !URL.canParse(next, base)) return paths.home.href();
  const { origin, pathname, search } = new URL(next, base);
  return origin === base ? `${pathname}${search}` : paths.home.href();
};
