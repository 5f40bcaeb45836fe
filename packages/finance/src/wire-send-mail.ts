import { firebaseSignInFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { sendMailEnvironment } from './env.ts';
import { env, kit, publicEndpoint } from './wire.ts';

const { FIREBASE_SERVICE_ACCOUNT_SECRET, SEND_MAIL_STAFF_TOKEN } = sendMailEnvironment();

const staffEndpoint = createEndpoint({
  ...kit,
  authenticate: firebaseSignInFrom({ ...env, FIREBASE_SERVICE_ACCOUNT_SECRET }, kit.log),
});

/** The gateway has seen the API key by then. A deployment for servers alone may do without a colleague's
 *  token; a key that is in a browser's bundle lets everybody in. */
export const sendMailEndpoint: typeof staffEndpoint = (endpoint, run) =>
  SEND_MAIL_STAFF_TOKEN === 'required'
    ? staffEndpoint(endpoint, run)
    : publicEndpoint({ ...endpoint, auth: { kind: 'public' } }, run);
