export { fieldsFitCard, maxCardBytes } from '../sizes.ts';
export { cardFeedSuite } from './card-feed-suite.ts';
export { contactsEndpoints } from './contacts-endpoints.ts';
export { segmentStoreSuite } from './segment-store-suite.ts';
export { contactStoreSuite, entryAbout, somebody } from './contact-store-suite.ts';
