import { AwsError } from '../aws-error.ts';

export const badRequest = (message: string): AwsError =>
  new AwsError('BadRequestException', message);
export const notFound = (message: string): AwsError =>
  new AwsError('NotFoundException', message, 404);
export const alreadyExists = (message: string): AwsError =>
  new AwsError('AlreadyExistsException', message);
export const limitExceeded = (message: string): AwsError =>
  new AwsError('LimitExceededException', message);
export const messageRejected = (message: string): AwsError =>
  new AwsError('MessageRejected', message);
export const tooManyRequests = (): AwsError =>
  new AwsError('TooManyRequestsException', 'Too many requests', 429);
/** Not in the service's model, but what SES answers to a send above the rate or the quota. */
export const sendingThrottled = (message: string): AwsError =>
  new AwsError('ThrottlingException', message);

export const sendingRateExceeded = 'Maximum sending rate exceeded.';
export const dailyQuotaExceeded = 'Daily message quota exceeded.';
