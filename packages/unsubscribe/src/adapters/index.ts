/** For the conformance tests against the real tables; shipped code is put together by `wire*.ts`. */
export { dynamoConsentFeed } from './dynamo-consent-feed.ts';
export { dynamoConsentPages } from './dynamo-consent-pages.ts';
export { dynamoConsentStore } from './dynamo-consent-store.ts';
export { dynamoDriftRuns } from './dynamo-drift-runs.ts';
export { dynamoUndecidedMails } from './dynamo-undecided-mails.ts';
export { dynamoWrappedKeys } from './dynamo-wrapped-keys.ts';
export { kmsKeyManagement } from './kms-key-management.ts';
export { mailgunProviderLists } from './mailgun-provider-lists.ts';
export { inTurn } from './in-turn.ts';
export { pacedContactList } from './paced-contact-list.ts';
export { pacedContactPages } from './paced-contact-pages.ts';
export { sesContactList } from './ses-contact-list.ts';
export { sesContactPages } from './ses-contact-pages.ts';
export { sesProviderLists } from './ses-provider-lists.ts';
