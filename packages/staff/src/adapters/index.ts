export { dynamoOneAtATime } from './dynamo-one-at-a-time.ts';
export { firebaseAccounts } from './firebase-accounts.ts';
export { firebasePasswordLinks } from './firebase-password-links.ts';
