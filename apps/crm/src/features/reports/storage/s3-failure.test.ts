import { describe, expect, it } from 'vitest';
import { asS3Failure, isPassing, S3Failure, s3FailureKinds } from './s3-failure.ts';

const answer = (name: string, httpStatusCode: number) =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

describe('a failure of S3 or of the identity pool', () => {
  it.each([
    [answer('AccessDenied', 403), 'AccessDenied'],
    [answer('NotAuthorizedException', 400), 'AccessDenied'],
    [answer('403', 403), 'AccessDenied'],
    [answer('NoSuchKey', 404), 'NoSuchKey'],
    [answer('NotFound', 404), 'NoSuchKey'],
    [answer('SlowDown', 503), 'ThrottlingException'],
    [answer('TooManyRequestsException', 400), 'ThrottlingException'],
    [answer('InternalError', 500), 'Unavailable'],
    [answer('ExpiredToken', 400), 'CredentialsLapsed'],
    [answer('InvalidAccessKeyId', 403), 'CredentialsLapsed'],
    [answer('InvalidArgument', 400), 'InvalidRequest'],
    [answer('constructor', 400), 'InvalidRequest'],
    [new TypeError('Failed to fetch'), 'NetworkError'],
  ])('%s is %s', (error, kind) => {
    expect(asS3Failure(error)).toMatchObject({ name: 'S3Failure', kind });
  });

  it('that somebody called off is none of ours', () => {
    const aborted = new DOMException('Aborted', 'AbortError');
    expect(asS3Failure(aborted)).toBe(aborted);
  });

  it('passes, or lasts', () => {
    expect(s3FailureKinds.filter((kind) => isPassing(new S3Failure(kind)))).toEqual([
      'NetworkError',
      'ThrottlingException',
      'Unavailable',
    ]);
  });
});
