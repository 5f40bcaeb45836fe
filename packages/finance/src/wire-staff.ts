import { firebaseSignInFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { sendMailEnvironment } from './env.ts';
import { env, kit, linkWiring } from './wire.ts';
import { reportKinds, wireFiles } from './wire-issuing.ts';

/** Apart from `wire.ts`, so that the function for readers carries neither the Firebase SDK nor S3. */
export const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignInFrom({ ...env, ...sendMailEnvironment() }, kit.log),
});

export const reports = {
  ...linkWiring,
  files: wireFiles(env),
  kinds: reportKinds(env),
};
