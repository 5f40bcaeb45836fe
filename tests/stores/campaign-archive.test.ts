import { S3Client } from '@aws-sdk/client-s3';
import { s3Archive } from '@distronation/campaigns/adapters';
import { archiveSuite } from '@distronation/campaigns/testing';
import { describe } from 'vitest';
import { aws, environment } from '../cloud/stores.ts';

const client = new S3Client(aws(environment['AWS_ENDPOINT_URL_S3'] ?? ''));

describe('the archive of campaigns in S3', () => {
  archiveSuite(() => s3Archive({ client, bucket: environment['MAIL_DATA_BUCKET'] ?? '' }));
});
