/** For the conformance tests against the real tables; shipped code is put together by `wire*.ts`. */
export { dynamoConsentFeed } from './dynamo-consent-feed.ts';
export { dynamoConsentStore } from './dynamo-consent-store.ts';
export { dynamoUndecidedMails } from './dynamo-undecided-mails.ts';
export { dynamoWrappedKeys } from './dynamo-wrapped-keys.ts';
export { kmsKeyManagement } from './kms-key-management.ts';
export { sesContactList } from './ses-contact-list.ts';
