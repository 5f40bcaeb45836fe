import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import {
  awsClientDefaults,
  dynamoDocumentClient,
  unhurriedAwsClient,
} from '@distronation/common/adapters';
import { feedbackOf, wireEventReaders } from '@distronation/tracking';
import type { ConsentWiring } from '@distronation/unsubscribe-utils';
import { ulid } from 'ulid';
import { dynamoCampaigns } from './adapters/dynamo-campaigns.ts';
import { s3Archive } from './adapters/s3-archive.ts';
import { sqsJobs } from './adapters/sqs-jobs.ts';
import { environment } from './env.ts';

/** Where campaigns are kept and what sets them going, on real clients; for whoever orders, watches or
 *  works on them. */
export const wireCampaigns = ({ audit, now }: ConsentWiring) => {
  const env = environment();
  return {
    store: dynamoCampaigns({ client: dynamoDocumentClient(), table: env.MAIL_TABLE, audit }),
    archive: s3Archive({
      client: new S3Client({ ...awsClientDefaults, ...unhurriedAwsClient }),
      bucket: env.MAIL_DATA_BUCKET,
    }),
    queue: sqsJobs(new SQSClient(awsClientDefaults), {
      mail: env.CAMPAIGN_QUEUE_URL,
      payout: env.PAYOUT_QUEUE_URL,
    }),
    feedbackOf: feedbackOf(wireEventReaders(env.MAIL_TABLE)),
    newId: () => ulid(),
    now,
  };
};
