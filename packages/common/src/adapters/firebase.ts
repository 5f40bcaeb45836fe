export { firebaseAdmin } from './firebase-admin.ts';
export { serviceAccountFrom } from './firebase-service-account.ts';
export { firebaseSignIn, firebaseSignInFrom } from './firebase-sign-in.ts';
