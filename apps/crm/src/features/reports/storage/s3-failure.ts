import * as z from 'zod';

/** What can go wrong with report files, by the names that S3 has for it where it has one. */
export const s3FailureKinds = [
  'AccessDenied',
  'NoSuchKey',
  'NetworkError',
  'InvalidRequest',
  'ThrottlingException',
  'Unavailable',
  'CredentialsLapsed',
  'FileTooLarge',
  'TypeNotAllowed',
  'Paused',
] as const;
export type S3FailureKind = (typeof s3FailureKinds)[number];

export class S3Failure extends Error {
  override readonly name = 'S3Failure';
  readonly kind: S3FailureKind;

  constructor(kind: S3FailureKind, options?: ErrorOptions) {
    super(`Report files: ${kind}`, options);
    this.kind = kind;
  }
}

const passing: ReadonlySet<S3FailureKind> = new Set([
  'NetworkError',
  'ThrottlingException',
  'Unavailable',
]);

/** Whether the same call may succeed in a moment. */
export const isPassing = (error: unknown): boolean =>
  error instanceof S3Failure && passing.has(error.kind);

const byName: Readonly<Record<string, S3FailureKind>> = {
  AccessDenied: 'AccessDenied',
  NotAuthorizedException: 'AccessDenied',
  InvalidIdentityPoolConfigurationException: 'AccessDenied',
  NoSuchKey: 'NoSuchKey',
  NotFound: 'NoSuchKey',
  SlowDown: 'ThrottlingException',
  ThrottlingException: 'ThrottlingException',
  TooManyRequestsException: 'ThrottlingException',
  ExpiredToken: 'CredentialsLapsed',
  InvalidAccessKeyId: 'CredentialsLapsed',
  InvalidToken: 'CredentialsLapsed',
};

/** For answers without a name of ours: those to HEAD have none at all. */
const byStatus = (status: number): S3FailureKind => {
  if (status === 403) return 'AccessDenied';
  if (status === 404) return 'NoSuchKey';
  if (status === 429) return 'ThrottlingException';
  return status >= 500 ? 'Unavailable' : 'InvalidRequest';
};

export const failureOf = (name: string | undefined, status: number): S3FailureKind =>
  (name !== undefined && Object.hasOwn(byName, name) ? byName[name] : undefined) ??
  byStatus(status);

const answered = z.object({
  name: z.string(),
  $metadata: z.object({ httpStatusCode: z.number() }),
});

const isAborted = (error: unknown): boolean =>
  error instanceof Error && error.name === 'AbortError';

/** What the SDK or `fetch` rejected with, as a failure of ours; what was called off stays what it is. */
export const asS3Failure = (error: unknown): unknown => {
  if (error instanceof S3Failure || isAborted(error)) return error;
  const answer = answered.safeParse(error);
  if (answer.success) {
    const { name, $metadata } = answer.data;
    return new S3Failure(failureOf(name, $metadata.httpStatusCode), { cause: error });
  }
  // No answer came: browsers say no more than that the fetch failed.
  return new S3Failure('NetworkError', { cause: error });
};
