import type { RoleRule } from './emulators/cognito-identity/role-mapping.ts';
import type { Sessions } from './emulators/cognito-identity/sessions.ts';
import type { FindCredentials } from './emulators/s3/authenticate.ts';
import { localCredentials } from './emulators/s3/s3-emulator.ts';
import { names } from './names.ts';

const reportReader = 'dn-local-report-reader';

/** Who gets credentials from the identity pool, as Terraform maps it. */
export const reportReaders: readonly RoleRule[] = ['admin', 'finance'].map((value) => ({
  claim: 'role',
  value,
  role: reportReader,
}));

/** By the names of S3's operations: what `s3:GetObject` and `s3:ListBucket` allow. */
const allowed = new Set(['GetObject', 'HeadObject', 'ListObjectsV2']);

const mayRead = (operation: string, bucket: string): boolean =>
  bucket === names.reportsBucket && allowed.has(operation);

/** The functions' own credentials may do anything in S3; those of a browser read the reports. */
export const s3Credentials =
  (sessions: Sessions): FindCredentials =>
  (accessKeyId) => {
    const session = sessions.find(accessKeyId);
    if (!session) return localCredentials(accessKeyId);
    return { ...session, may: session.role === reportReader ? mayRead : () => false };
  };
