import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import * as z from 'zod';
import { createFaults, type Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import { region } from '../aws-account.ts';
import { AwsError } from '../aws-error.ts';
import { awsJsonApp, epochSeconds, operation, type AwsService } from '../aws-json.ts';
import { providerOf, readLogin, type FirebaseLogins, type Login } from './firebase-login.ts';
import { roleFor, type RoleRule } from './role-mapping.ts';
import { createSessions, type Sessions } from './sessions.ts';

export interface CognitoIdentityOptions extends Omit<FirebaseLogins, 'now'> {
  identityPoolId: string;
  /** Of the pool's role mapping, in order. */
  rules: readonly RoleRule[];
  faults?: Faults;
  hold?: Hold;
  now?: () => number;
}

/** The SDK lets a caller name these as well; neither changes anything here. */
const logins = z.record(z.string(), z.string()).default({});
const getId = z.strictObject({
  IdentityPoolId: z.string(),
  Logins: logins,
});
const getCredentials = z.strictObject({ IdentityId: z.string(), Logins: logins });

const service = (faults: Faults, hold: Hold): AwsService => ({
  name: 'cognito-identity',
  faults,
  hold,
  invalid: (message) => new AwsError('InvalidParameterException', message),
  throttled: () => new AwsError('TooManyRequestsException', 'Rate exceeded'),
  refused: () => new AwsError('NotAuthorizedException', 'Access is forbidden.'),
  broken: () => new AwsError('InternalErrorException', 'Internal error', 500),
});

/** One identity pool that trusts one Firebase project, without guests: the enhanced flow, with roles by
 *  rules on claims of the token, and nothing for whom no rule holds. Browsers of any origin may ask. */
export const cognitoIdentityEmulator = ({
  identityPoolId,
  rules,
  projectId,
  isActive,
  faults = createFaults(),
  hold = holdConnection(),
  now = Date.now,
}: CognitoIdentityOptions): { app: Hono; sessions: Sessions } => {
  const sessions = createSessions(now);
  const read = readLogin({ projectId, isActive, now });

  const loginIn = async (given: z.output<typeof logins>): Promise<Login> => {
    const token = given[providerOf(projectId)];
    if (token === undefined || Object.keys(given).length > 1) {
      throw new AwsError(
        'NotAuthorizedException',
        token === undefined && Object.keys(given).length === 0
          ? 'Unauthenticated access is not supported for this identity pool.'
          : 'Token is not from a supported provider of this identity pool.',
      );
    }
    return read(token);
  };

  /** The same for the same account, as long as there is the pool. */
  const identityOf = ({ uid }: Login): string => {
    const hash = createHash('sha256').update(`${identityPoolId}\n${uid}`).digest('hex');
    const id = hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
    return `${region}:${id}`;
  };

  const operations = {
    GetId: operation(getId, async ({ IdentityPoolId, Logins }) => {
      if (IdentityPoolId !== identityPoolId) {
        throw new AwsError(
          'ResourceNotFoundException',
          `IdentityPool '${IdentityPoolId}' not found.`,
        );
      }
      return { IdentityId: identityOf(await loginIn(Logins)) };
    }),
    GetCredentialsForIdentity: operation(getCredentials, async ({ IdentityId, Logins }) => {
      const login = await loginIn(Logins);
      if (IdentityId !== identityOf(login)) {
        throw new AwsError(
          'NotAuthorizedException',
          "Logins don't match. Please include at least one valid login for this identity.",
        );
      }
      const role = roleFor(rules, login.claims);
      if (role === undefined) {
        throw new AwsError('NotAuthorizedException', 'No role mapping rule matched.');
      }
      const session = sessions.open(role);
      return {
        IdentityId,
        Credentials: {
          AccessKeyId: session.accessKeyId,
          SecretKey: session.secretAccessKey,
          SessionToken: session.sessionToken,
          Expiration: epochSeconds(session.endsAt),
        },
      };
    }),
  };

  const app = new Hono()
    .use(cors({ origin: '*', allowMethods: ['POST'], maxAge: 3_600 }))
    .route('/', awsJsonApp(service(faults, hold), operations));
  return { app, sessions };
};
