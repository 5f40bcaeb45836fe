import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity';
import { S3Failure } from './s3-failure.ts';

export interface BridgeSettings {
  identityPoolId: string;
  region: string;
  firebaseProjectId: string;
  /** A fresh ID token; undefined when nobody is signed in. */
  idToken: () => Promise<string | undefined>;
  /** In the place of Cognito's own. */
  endpoint?: string | undefined;
}

/** Credentials of AWS for whoever is signed in with Firebase, asked for anew with each call: a client holds
 *  on to them for as long as they last. They live for an hour, for the roles that the identity pool maps;
 *  everybody else is refused. */
export const amplifyFirebaseBridge = ({
  identityPoolId,
  region,
  firebaseProjectId,
  idToken,
  endpoint,
}: BridgeSettings) =>
  fromCognitoIdentityPool({
    identityPoolId,
    // Tries are the service's to count.
    clientConfig: { region, maxAttempts: 1, ...(endpoint !== undefined && { endpoint }) },
    logins: {
      [`securetoken.google.com/${firebaseProjectId}`]: async () => {
        const token = await idToken();
        if (token === undefined) throw new S3Failure('AccessDenied');
        return token;
      },
    },
  });
