import { wireCampaignDelivery } from '@distronation/delivery';
import type { ConsentWiring } from '@distronation/unsubscribe-utils';
import { wireOptOutLoading } from '@distronation/unsubscribe-utils/opt-outs';
import type { CampaignKind } from './campaign.ts';
import { doJob } from './do-job.ts';
import { doJobs } from './do-jobs.ts';
import type { PeopleIn, PersonaliserOf } from './ports.ts';
import { wireCampaigns } from './wire-campaigns.ts';

/** A worker for the campaigns of one kind, whose makers know what their mails say to each recipient. */
export const wireCampaignWorker = (
  consent: ConsentWiring,
  {
    kind,
    personaliserOf,
    peopleIn,
  }: { kind: CampaignKind; personaliserOf: PersonaliserOf; peopleIn: PeopleIn },
) =>
  doJobs(
    doJob({
      ...wireCampaigns(consent),
      ...wireCampaignDelivery(consent, kind),
      loadOptOuts: wireOptOutLoading(consent),
      personaliserOf,
      peopleIn,
    }),
  );
