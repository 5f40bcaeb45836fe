import { withFilters, type AddressFilters } from './with-filters.ts';

/** Each page for staff: the pattern that the router knows, and the address that a link carries. */
export const paths = {
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
  contacts: {
    path: '/contacts',
    href: (filters: AddressFilters = {}) => withFilters('/contacts', filters),
  },
  newContact: {
    path: '/contacts/new',
    href: (email?: string) => withFilters('/contacts/new', { email }),
  },
  importContacts: { path: '/contacts/import', href: () => '/contacts/import' },
  contact: {
    path: '/contacts/:email',
    href: (email: string, filters: AddressFilters = {}) =>
      withFilters(`/contacts/${encodeURIComponent(email)}`, filters),
  },
  audit: {
    path: '/audit',
    href: (filters: AddressFilters = {}) => withFilters('/audit', filters),
  },
  undecided: { path: '/consent/undecided', href: () => '/consent/undecided' },
} as const;
