export { firebaseAdmin } from './firebase-admin.ts';
export { serviceAccountFrom } from './firebase-service-account.ts';
export { firebaseSignInFrom } from './firebase-sign-in.ts';
