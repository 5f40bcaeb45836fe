import * as z from 'zod';
import type { Bucket, ObjectVersion, Retention } from './records.ts';
import { s3Error } from './s3-error.ts';
import { flag, type S3Request } from './s3-request.ts';
import { readXml, writeXml } from './xml.ts';

const mode = z.enum(['COMPLIANCE', 'GOVERNANCE']);

const retentionFrom = (modeText: unknown, untilText: unknown, now: number): Retention => {
  const [parsed, until] = [mode.safeParse(modeText), Date.parse(String(untilText))];
  if (!parsed.success || Number.isNaN(until)) {
    throw s3Error('InvalidArgument', 'Object Lock needs a mode and a date until which it holds');
  }
  if (until <= now) {
    throw s3Error('InvalidArgument', 'The retain until date must be in the future!');
  }
  return { mode: parsed.data, until };
};

/** How long a new object is to be locked; undefined where the request says nothing of it. */
export const announcedRetention = (
  { header }: S3Request,
  { hasLock }: Bucket,
  now: number,
): Retention | undefined => {
  if (header('x-amz-object-lock-legal-hold') !== undefined) {
    throw s3Error('NotImplemented', 'Legal holds are not emulated.');
  }
  const [modeText, until] = [
    header('x-amz-object-lock-mode'),
    header('x-amz-object-lock-retain-until-date'),
  ];
  if (modeText === undefined && until === undefined) return undefined;
  if (!hasLock) throw s3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  return retentionFrom(modeText, until, now);
};

const isLocked = (
  { retention }: Pick<ObjectVersion, 'retention'>,
  request: S3Request,
  now: number,
): boolean =>
  retention !== undefined &&
  retention.until > now &&
  (retention.mode === 'COMPLIANCE' || !flag(request, 'x-amz-bypass-governance-retention'));

/** @throws AccessDenied while the version must stay. */
export const checkRemovable = (version: ObjectVersion, request: S3Request, now: number): void => {
  if (isLocked(version, request, now)) {
    throw s3Error('AccessDenied', 'Access Denied because object protected by object lock.');
  }
};

const retentionDocument = z.object({ Mode: z.string(), RetainUntilDate: z.string() });

/** The retention that `PutObjectRetention` asks for. One that holds can only be made longer. */
export const changedRetention = (
  version: ObjectVersion,
  request: S3Request,
  text: string,
  now: number,
): Retention => {
  const { Mode, RetainUntilDate } = retentionDocument.parse(readXml('Retention', text));
  const wanted = retentionFrom(Mode, RetainUntilDate, now);
  const { retention } = version;
  const isWeaker =
    retention !== undefined &&
    (wanted.until < retention.until ||
      (retention.mode === 'COMPLIANCE' && wanted.mode !== 'COMPLIANCE'));
  if (isWeaker) checkRemovable(version, request, now);
  return wanted;
};

export const retentionHeaders = ({ retention }: ObjectVersion): Record<string, string> =>
  retention === undefined
    ? {}
    : {
        'x-amz-object-lock-mode': retention.mode,
        'x-amz-object-lock-retain-until-date': new Date(retention.until).toISOString(),
      };

export const retentionXml = ({ retention }: ObjectVersion): string => {
  if (!retention) throw s3Error('NoSuchObjectLockConfiguration');
  const RetainUntilDate = new Date(retention.until).toISOString();
  return writeXml('Retention', { Mode: retention.mode, RetainUntilDate });
};
