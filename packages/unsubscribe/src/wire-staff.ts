import { firebaseSignInFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { consent, kit } from './wire.ts';

/** Apart from `wire.ts`, so that the one-click function does not carry the Firebase SDK. */
export const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignInFrom(consent.env, kit.log),
});
