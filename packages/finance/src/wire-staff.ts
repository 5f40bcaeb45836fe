import { firebaseSignIn, serviceAccountFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { sendMailEnvironment } from './env.ts';
import { env, kit, linkWiring } from './wire.ts';
import { wireFiles } from './wire-issuing.ts';

/** Apart from `wire.ts`, so that the function for readers carries neither the Firebase SDK nor S3. */
export const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignIn({
    projectId: env.FIREBASE_PROJECT_ID,
    emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
    serviceAccount: serviceAccountFrom(sendMailEnvironment().FIREBASE_SERVICE_ACCOUNT_SECRET),
    log: kit.log,
  }),
});

export const reports = { ...linkWiring, files: wireFiles(env) };
