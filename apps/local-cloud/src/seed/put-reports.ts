import { PutObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { names } from '../names.ts';
import { partners, type Partner } from './partners.ts';
import { reportZip, type ReportKind } from './report-zip.ts';

const folders: Record<ReportKind, string> = { youtube: 'Exports', streaming: 'Distro' };
const monthsBack = [1, 2, 3];

/** `2026-10`, so many months before this one. */
const monthBefore = (now: Date, back: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7);

const putReport = async (
  s3: S3Client,
  partner: Partner,
  kind: ReportKind,
  month: string,
): Promise<void> => {
  const { customId } = partner;
  const put = new PutObjectCommand({
    Bucket: names.reportsBucket,
    Key: `${folders[kind]}/${month.replace('-', '/')}/${customId}/${customId}.zip`,
    Body: reportZip(partner, kind, month),
    ContentType: 'application/zip',
    ContentDisposition: `attachment; filename="${customId}-${kind}-${month}.zip"`,
    IfNoneMatch: '*',
  });
  try {
    await s3.send(put);
  } catch (error) {
    const isThere = error instanceof S3ServiceException && error.name === 'PreconditionFailed';
    if (!isThere) throw error;
  }
};

/** The reports of the last three months, of the partners whom the local cloud knows if no others are
 *  given; those that are there are left alone. */
export const putReports = async (
  s3: S3Client,
  { now = new Date(), of = partners }: { now?: Date; of?: readonly Partner[] } = {},
): Promise<void> => {
  const months = monthsBack.map((back) => monthBefore(now, back));
  await Promise.all(
    of.flatMap((partner) =>
      partner.gets.flatMap((kind) => months.map((month) => putReport(s3, partner, kind, month))),
    ),
  );
};
