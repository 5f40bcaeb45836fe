import { S3Client } from '@aws-sdk/client-s3';
import {
  awsClientDefaults,
  dynamoDocumentClient,
  unhurriedAwsClient,
} from '@distronation/common/adapters';
import { payoutFinding } from '@distronation/contracts';
import * as z from 'zod';
import { dynamoPayoutRuns } from './adapters/dynamo-payout-runs.ts';
import { s3PayoutArchive } from './adapters/s3-payout-archive.ts';
import { payoutRunsEnvironment } from './env.ts';
import { orderRun } from './payout-runs/order-run.ts';
import type { FindCampaign } from './payout-runs/ports.ts';
import { accept, campaigns, consent, readMailContent } from './wire-ordering.ts';

const { MAIL_TABLE } = consent.env;

export const runs = dynamoPayoutRuns({
  client: dynamoDocumentClient(),
  table: MAIL_TABLE,
  audit: consent.audit,
});

export const archive = s3PayoutArchive({
  client: new S3Client({ ...awsClientDefaults, ...unhurriedAwsClient }),
  bucket: payoutRunsEnvironment().MAIL_DATA_BUCKET,
  findings: z.array(payoutFinding),
});

export const findCampaign: FindCampaign = async (id) => {
  const campaign = await campaigns.store.read(id);
  if (!campaign) return undefined;
  const { status, audience } = campaign;
  return { id, status, ...(audience ? { count: audience.count } : {}) };
};

/** What it takes to order the campaign of a run: for whoever approves, and for the worker who comes by
 *  afterwards. */
export const order = orderRun({ findCampaign, archive, readContent: readMailContent, accept });
