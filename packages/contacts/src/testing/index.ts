export { fieldsFitCard, maxCardBytes } from '../sizes.ts';
export { contactsEndpoints } from './contacts-endpoints.ts';
export { contactStoreSuite, entryAbout, somebody } from './contact-store-suite.ts';
