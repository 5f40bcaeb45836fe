import { S3Client } from '@aws-sdk/client-s3';
import { acceptCampaign, personaliseFields } from '@distronation/campaigns';
import { s3Archive } from '@distronation/campaigns/adapters';
import { campaignWork, memoryJobs } from '@distronation/campaigns/testing';
import { unhurriedAwsClient } from '@distronation/common/adapters';
import { partDelivery } from '@distronation/delivery/testing';
import { wireRecordCheck } from '@distronation/unsubscribe-utils/contact-list';
import { environment } from './environment.ts';
import { madePeople } from './made-mailing.ts';
import type { Plan } from './plan.ts';
import { countedLinks, transportFor } from './providers.ts';
import { storesFor } from './stores.ts';

/** As in production. */
const partSizes = { mailgun: 1_000, ses: 500 };

const now = () => new Date();
const newId = () => crypto.randomUUID();

/** What orders campaigns and what works on them, put together as in production but for what the plan has in
 *  memory. A segment is named after how many are in it. */
export const madeWorker = (plan: Plan) => {
  const { store, ledger, consents, forgetRows } = storesFor(plan);
  const { counted, links } = countedLinks();
  const gate = wireRecordCheck({ store: consents, now });
  const bucket = environment().MAIL_DATA_BUCKET;
  const archive = s3Archive({ client: new S3Client(unhurriedAwsClient), bucket });
  const queue = memoryJobs();
  const { work } = campaignWork({
    store,
    archive,
    queue,
    ...partDelivery({ ledger, transport: transportFor(plan), gate, links, now }),
    personaliserOf: personaliseFields,
    peopleIn: async (_ctx, segmentId) => madePeople(Number(segmentId)),
    loadOptOuts: undefined,
    feedbackOf: async () => ({ delivered: 0, bounced: 0, complained: 0 }),
    newId,
    partSize: partSizes[plan.provider],
    now,
  });
  const idempotencyKeys = { claim: async (_key: string, started: { sendId: string }) => started };
  const accept = acceptCampaign({ store, archive, queue, idempotencyKeys, newId, now });
  return { store, queue, counted, forgetRows, work, accept };
};
