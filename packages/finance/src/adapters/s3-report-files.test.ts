import { NotFound, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3ReportFiles } from './s3-report-files.ts';

/** A bucket whose every answer is an error of this status, as S3 answers the question for a head. */
const refusing = (status: number): Pick<S3Client, 'send'> => ({
  async send() {
    throw new S3ServiceException({
      name: String(status),
      $fault: status < 500 ? 'client' : 'server',
      $metadata: { httpStatusCode: status },
    });
  },
});

const find = (client: Pick<S3Client, 'send'>) => s3ReportFiles(client, 'reports').find('a.zip');

describe('a report file', () => {
  it('that is not there is undefined', async () => {
    const client: Pick<S3Client, 'send'> = {
      async send() {
        throw new NotFound({ message: 'NotFound', $metadata: { httpStatusCode: 404 } });
      },
    };
    expect(await find(client)).toBeUndefined();
  });

  it.each([400, 403])('that S3 refuses for good, by %i, is called unreadable', async (status) => {
    await expect(find(refusing(status))).rejects.toMatchObject({
      code: 'report_unreadable',
      cause: { $metadata: { httpStatusCode: status } },
    });
  });

  it.each([408, 429, 500, 503])(
    'that S3 cannot tell of now, by %i, is nothing yet',
    async (status) => {
      await expect(find(refusing(status))).rejects.toMatchObject({ name: String(status) });
    },
  );
});
