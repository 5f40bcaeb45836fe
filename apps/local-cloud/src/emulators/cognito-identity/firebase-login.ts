import * as z from 'zod';
import { AwsError } from '../aws-error.ts';

/** What a Firebase ID token says of whoever is signed in. */
export interface Login {
  uid: string;
  claims: Readonly<Record<string, unknown>>;
}

export interface FirebaseLogins {
  projectId: string;
  /** Whether an account may sign in now: it is there and was not disabled. */
  isActive: (uid: string) => Promise<boolean>;
  now: () => number;
}

const header = z.object({ alg: z.literal('none') });

const claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  sub: z.string().min(1),
  /** Whole seconds. */
  exp: z.number(),
});

const refused = (message: string): AwsError => new AwsError('NotAuthorizedException', message);

const partOf = (token: string, index: number): unknown => {
  try {
    return JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** The name under which an identity pool knows the project: `securetoken.google.com/<project>`. */
export const providerOf = (projectId: string): string => `securetoken.google.com/${projectId}`;

/** Who a token stands for. Tokens of the Auth emulator carry no signature, so that what remains to be
 *  checked is all else: who issued it, for whom, until when, and whether there is such an account.
 *  @throws NotAuthorizedException */
export const readLogin =
  ({ projectId, isActive, now }: FirebaseLogins) =>
  async (token: string): Promise<Login> => {
    if (!header.safeParse(partOf(token, 0)).success) throw refused('Invalid login token.');
    const parsed = claims.safeParse(partOf(token, 1));
    if (!parsed.success) throw refused('Invalid login token.');
    const { iss, aud, sub, exp } = parsed.data;
    if (iss !== `https://${providerOf(projectId)}`) throw refused('Invalid login token. Issuer.');
    if (aud !== projectId) throw refused('Invalid login token. Incorrect token audience.');
    const seconds = Math.floor(now() / 1_000);
    if (exp <= seconds) throw refused(`Invalid login token. Token expired: ${exp} < ${seconds}`);
    if (!(await isActive(sub))) throw refused('Invalid login token. No such account.');
    return { uid: sub, claims: parsed.data };
  };
