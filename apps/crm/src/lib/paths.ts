/** Filters of a page, as its address carries them. */
export type AddressFilters = Readonly<Record<string, string | undefined>>;

const withFilters = (path: string, filters: AddressFilters): string => {
  const given = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

/** Each page: the pattern that the router knows, and the address that a link carries. */
export const paths = {
  home: { path: '/', href: () => '/' },
  signIn: { path: '/sign-in', href: (next?: string) => withFilters('/sign-in', { next }) },
  resetPassword: { path: '/reset-password', href: () => '/reset-password' },
  compose: { path: '/compose', href: () => '/compose' },
  sent: {
    path: '/sent/:sendId',
    href: (sendId: string) => `/sent/${encodeURIComponent(sendId)}`,
  },
  campaigns: {
    path: '/campaigns',
    href: (filters: AddressFilters = {}) => withFilters('/campaigns', filters),
  },
  campaign: {
    path: '/campaigns/:name',
    href: (name: string, filters: AddressFilters = {}) =>
      withFilters(`/campaigns/${encodeURIComponent(name)}`, filters),
  },
  tracking: {
    path: '/tracking',
    href: (filters: AddressFilters = {}) => withFilters('/tracking', filters),
  },
  trackedMessage: {
    path: '/tracking/messages/:messageId',
    href: (messageId: string, recipient: string) =>
      withFilters(`/tracking/messages/${encodeURIComponent(messageId)}`, { recipient }),
  },
} as const;

/** Where to go after signing in. Only ever a page of ours: a link must not lead elsewhere. */
export const safeNext = (next: string | null): string => {
  const base = 'https://crm.invalid';
  if (next === null || !URL.canParse(next, base)) return paths.home.href();
  const { origin, pathname, search } = new URL(next, base);
  return origin === base ? `${pathname}${search}` : paths.home.href();
};
