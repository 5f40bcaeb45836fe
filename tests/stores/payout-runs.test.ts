import { S3Client } from '@aws-sdk/client-s3';
import { payoutFinding } from '@distronation/contracts';
import { dynamoPayoutRuns, s3PayoutArchive } from '@distronation/finance/adapters';
import { payoutArchiveSuite, payoutRunsSuite } from '@distronation/finance/testing';
import { describe } from 'vitest';
import * as z from 'zod';
import { auditLog, aws, dynamo, environment, table } from '../cloud/stores.ts';

const runs = dynamoPayoutRuns({ client: dynamo, table: table('MAIL_TABLE'), audit: auditLog });
const client = new S3Client(aws(environment['AWS_ENDPOINT_URL_S3'] ?? ''));
const bucket = environment['MAIL_DATA_BUCKET'] ?? '';

describe('payout runs in DynamoDB', () => {
  payoutRunsSuite(() => ({
    runs,
    auditCount: async (subject) => (await auditLog.read(subject)).length,
  }));
});

describe('the archive of payout runs in S3', () => {
  payoutArchiveSuite(() => s3PayoutArchive({ client, bucket, findings: z.array(payoutFinding) }));
});
