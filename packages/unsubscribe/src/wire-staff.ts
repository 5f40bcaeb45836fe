import {
  deployedEndpoint,
  firebaseAuthenticator,
  firebaseTokenVerifier,
} from '@distronation/common/adapters';
import { consent } from './wire.ts';

/** Apart from `wire.ts`, so that the one-click function does not carry the Firebase SDK. */
export const staffEndpoint = deployedEndpoint(
  'unsubscribe',
  consent.env.CORS_ALLOWED_ORIGINS,
  firebaseAuthenticator(firebaseTokenVerifier(consent.env.FIREBASE_PROJECT_ID)),
);
