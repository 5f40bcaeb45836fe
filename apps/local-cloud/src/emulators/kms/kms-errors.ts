import { AwsError } from '../aws-error.ts';

export const notFound = (what: string): AwsError =>
  new AwsError('NotFoundException', `${what} is not found.`);
export const disabled = (keyArn: string): AwsError =>
  new AwsError('DisabledException', `${keyArn} is disabled.`);
export const aliasExists = (aliasArn: string): AwsError =>
  new AwsError('AlreadyExistsException', `An alias with the name ${aliasArn} already exists`);
/** KMS gives no reason, so that nobody learns which part of a forged ciphertext was wrong. */
export const invalidCiphertext = (): AwsError => new AwsError('InvalidCiphertextException');
export const incorrectKey = (): AwsError =>
  new AwsError(
    'IncorrectKeyException',
    'The key ID in the request does not identify a key that can perform this operation.',
  );
