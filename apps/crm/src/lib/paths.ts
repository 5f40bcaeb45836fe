import { withFilters, type AddressFilters } from './with-filters.ts';

/** Each page for staff: the pattern that the router knows, and the address that a link carries. */
export const paths = {
  compose: {
    path: '/compose',
    href: (filters: AddressFilters = {}) => withFilters('/compose', filters),
  },
  campaigns: {
    path: '/campaigns',
    href: (filters: AddressFilters = {}) => withFilters('/campaigns', filters),
  },
  campaign: {
    path: '/campaigns/:id',
    href: (id: string, filters: AddressFilters = {}) =>
      withFilters(`/campaigns/${encodeURIComponent(id)}`, filters),
  },
  numbers: {
    path: '/campaigns/numbers',
    href: (filters: AddressFilters = {}) => withFilters('/campaigns/numbers', filters),
  },
  campaignNumbers: {
    path: '/campaigns/numbers/:name',
    href: (name: string, filters: AddressFilters = {}) =>
      withFilters(`/campaigns/numbers/${encodeURIComponent(name)}`, filters),
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
  payoutRuns: { path: '/payout-runs', href: () => '/payout-runs' },
  newPayoutRun: { path: '/payout-runs/new', href: () => '/payout-runs/new' },
  payoutRun: {
    path: '/payout-runs/:id',
    href: (id: string) => `/payout-runs/${encodeURIComponent(id)}`,
  },
  reports: {
    path: '/reports',
    href: (filters: AddressFilters = {}) => withFilters('/reports', filters),
  },
  uncollected: {
    path: '/reports/not-collected',
    href: (filters: AddressFilters = {}) => withFilters('/reports/not-collected', filters),
  },
  leads: {
    path: '/leads',
    href: (filters: AddressFilters = {}) => withFilters('/leads', filters),
  },
  templates: { path: '/templates', href: () => '/templates' },
  newTemplate: { path: '/new-template', href: () => '/new-template' },
  template: {
    path: '/templates/:name',
    href: (name: string, filters: AddressFilters = {}) =>
      withFilters(`/templates/${encodeURIComponent(name)}`, filters),
  },
  newTemplateVersion: {
    path: '/templates/:name/new-version',
    href: (name: string, filters: AddressFilters = {}) =>
      withFilters(`/templates/${encodeURIComponent(name)}/new-version`, filters),
  },
  audit: {
    path: '/audit',
    href: (filters: AddressFilters = {}) => withFilters('/audit', filters),
  },
  staff: { path: '/staff', href: () => '/staff' },
  profile: { path: '/profile', href: () => '/profile' },
  undecided: { path: '/consent/undecided', href: () => '/consent/undecided' },
  drift: { path: '/consent/drift', href: () => '/consent/drift' },
} as const;
