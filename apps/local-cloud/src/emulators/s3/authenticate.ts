import { timingSafeEqual } from 'node:crypto';
import { canonicalRequest, signatureOf, type Scope } from './canonical-request.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

export interface Credentials {
  secretAccessKey: string;
  /** Given where the credentials are temporary. */
  sessionToken?: string;
  /** Epoch milliseconds; given with the token. */
  endsAt?: number;
  /** Whether they may call an operation, by its API name, on a bucket. Anything, when absent. */
  may?: (operation: string, bucket: string) => boolean;
}

/** Undefined for an access key that nobody has, or has any more. */
export type FindCredentials = (accessKeyId: string) => Credentials | undefined;

interface Claim {
  scope: Scope;
  signedHeaders: string[];
  signature: string;
  /** `20261101T090000Z` */
  at: string;
  payloadHash: string;
}

const unsigned = 'UNSIGNED-PAYLOAD';
const algorithm = 'AWS4-HMAC-SHA256';
const mostSkewMs = 15 * 60_000;
const mostSeconds = 7 * 86_400;

const scopeOf = (credential: string): Scope | undefined => {
  const [, accessKeyId, date, region, service] =
    /^([^/]+)\/(\d{8})\/([\w-]+)\/(s3)\/aws4_request$/.exec(credential) ?? [];
  return accessKeyId && date && region && service
    ? { accessKeyId, date, region, service }
    : undefined;
};

const timeOf = (at: string): number =>
  Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const headerClaim = ({ headers }: S3Request, authorization: string, now: number): Claim => {
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1] ?? '';
  const scope = scopeOf(part('Credential'));
  const at = headers.get('x-amz-date') ?? '';
  const payloadHash = headers.get('x-amz-content-sha256');
  if (!authorization.startsWith(algorithm) || !scope || !payloadHash) {
    throw s3Error('AuthorizationHeaderMalformed');
  }
  if (!(Math.abs(now - timeOf(at)) <= mostSkewMs)) throw s3Error('RequestTimeTooSkewed');
  const signedHeaders = part('SignedHeaders').split(';');
  return { scope, signedHeaders, signature: part('Signature'), at, payloadHash };
};

const queryClaim = ({ query }: S3Request, now: number): Claim => {
  const part = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  const [scope, at, seconds] = [scopeOf(part('Credential')), part('Date'), part('Expires')];
  const isSound = part('Algorithm') === algorithm && scope && Number.isFinite(timeOf(at));
  if (!isSound || !/^\d+$/.test(seconds) || Number(seconds) > mostSeconds) {
    throw s3Error('AuthorizationQueryParametersError');
  }
  if (timeOf(at) - now > mostSkewMs) throw s3Error('AccessDenied', 'Request is not valid yet');
  if (now >= timeOf(at) + Number(seconds) * 1_000) {
    throw s3Error('AccessDenied', 'Request has expired');
  }
  const signedHeaders = part('SignedHeaders').split(';');
  return { scope, signedHeaders, signature: part('Signature'), at, payloadHash: unsigned };
};

/** Headers that are about our own service count only if they are signed. */
const hasUnsignedHeader = ({ headers }: S3Request, signed: readonly string[]): boolean =>
  [...headers.keys()].some((name) => name.startsWith('x-amz-') && !signed.includes(name));

const isSame = (expected: Buffer, given: string): boolean => {
  const bytes = Buffer.from(given, 'hex');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
};

/** Lets a request pass that carries a signature of somebody known, in its header or in its URL, and
 *  rejects every other as S3 does. Buckets are private: there is nothing for strangers. Returns whose
 *  signature it was. */
export const authenticate =
  (credentials: FindCredentials, now: () => number) =>
  (request: S3Request): Credentials => {
    const authorization = request.headers.get('authorization');
    const isPresigned = request.query.has('X-Amz-Algorithm');
    if (authorization === null && !isPresigned) throw s3Error('AccessDenied');
    const claim =
      authorization === null
        ? queryClaim(request, now())
        : headerClaim(request, authorization, now());
    const { scope, signedHeaders, signature, at, payloadHash } = claim;
    const known = credentials(scope.accessKeyId);
    if (known?.sessionToken !== request.header('x-amz-security-token')) {
      throw s3Error('InvalidAccessKeyId');
    }
    if (!known) throw s3Error('InvalidAccessKeyId');
    if (known.endsAt !== undefined && now() >= known.endsAt) throw s3Error('ExpiredToken');
    if (hasUnsignedHeader(request, signedHeaders)) {
      throw s3Error(
        'AccessDenied',
        'There were headers present in the request which were not signed',
      );
    }
    const canonical = canonicalRequest(request, signedHeaders, payloadHash);
    const expected = signatureOf(canonical, scope, at, known.secretAccessKey);
    if (!isSame(expected, signature)) throw s3Error('SignatureDoesNotMatch');
    return known;
  };
