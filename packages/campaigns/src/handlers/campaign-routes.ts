import { byRoute, type createEndpoint } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { checkCampaign } from '../check-campaign.ts';
import { createCampaign } from '../create-campaign.ts';
import { decideCampaignRecipient } from '../decide-recipient.ts';
import { listCampaignRecipients } from '../list-recipients.ts';
import { listCampaigns, readCampaign } from '../read-campaigns.ts';
import { steerCampaign } from '../steer-campaign.ts';
import { testCampaign } from '../test-campaign.ts';

type Deps = Parameters<typeof createCampaign>[0] &
  Parameters<typeof readCampaign>[0] &
  Parameters<typeof checkCampaign>[0] &
  Parameters<typeof testCampaign>[0] &
  Parameters<typeof steerCampaign>[0] &
  Parameters<typeof listCampaignRecipients>[0] &
  Parameters<typeof decideCampaignRecipient>[0];

/** The routes of campaigns, which one function serves. */
export const campaignRoutes = (endpoint: ReturnType<typeof createEndpoint>, deps: Deps) =>
  byRoute(
    [endpoints.createCampaign, endpoint(endpoints.createCampaign, createCampaign(deps))],
    [endpoints.listCampaigns, endpoint(endpoints.listCampaigns, listCampaigns(deps))],
    [endpoints.checkCampaign, endpoint(endpoints.checkCampaign, checkCampaign(deps))],
    [endpoints.testCampaign, endpoint(endpoints.testCampaign, testCampaign(deps))],
    [endpoints.readCampaign, endpoint(endpoints.readCampaign, readCampaign(deps))],
    [endpoints.steerCampaign, endpoint(endpoints.steerCampaign, steerCampaign(deps))],
    [
      endpoints.listCampaignRecipients,
      endpoint(endpoints.listCampaignRecipients, listCampaignRecipients(deps)),
    ],
    [
      endpoints.decideCampaignRecipient,
      endpoint(endpoints.decideCampaignRecipient, decideCampaignRecipient(deps)),
    ],
  );
