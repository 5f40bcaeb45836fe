import { AwsError } from '../aws-error.ts';

const known = {
  AccessDenied: 'Access denied',
  InvalidKey: 'Unknown Key',
  MalformedPolicy: 'Malformed Policy',
  MissingKey: 'Missing Key-Pair-Id query parameter or cookie value',
} as const;

/** CloudFront says no more than this to whoever it turns away. */
export const edgeError = (code: keyof typeof known): AwsError =>
  new AwsError(code, known[code], 403);
