export type { Contact } from './contact.ts';
export type { Card, ContactPlace } from './ports.ts';
export { freshIndex } from './search/fresh-index.ts';
export { searchContacts } from './search/search-contacts.ts';
export { wirePeopleIn } from './wire-people.ts';
export { wirePartners } from './wire-partners.ts';
