import { S3Client } from '@aws-sdk/client-s3';
import {
  dynamoDocumentClient,
  powertoolsLog,
  unhurriedAwsClient,
} from '@distronation/common/adapters';
import { dynamoHeadReader } from './adapters/dynamo-head-reader.ts';
import { s3HeadArchive } from './adapters/s3-head-archive.ts';
import { headsEnvironment } from './env.ts';
import { keepHeads } from './keep-heads.ts';

const env = headsEnvironment();

export const log = powertoolsLog('audit');

/** Apart from the reading: this runs by the clock, serves nobody, and alone knows S3. */
export const putHeadsAway = keepHeads({
  reader: dynamoHeadReader({ client: dynamoDocumentClient(), table: env.AUDIT_TABLE }),
  archive: s3HeadArchive({
    client: new S3Client(unhurriedAwsClient),
    bucket: env.AUDIT_HEADS_BUCKET,
    retentionYears: env.AUDIT_HEADS_RETENTION_YEARS,
  }),
  now: () => new Date(),
});
