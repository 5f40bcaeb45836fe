import { createEndpoint } from '@distronation/common/http';
import { memoryAuditLog, testKit } from '@distronation/common/testing';
import { campaignRoutes } from '../handlers/campaign-routes.ts';
import { campaignWorld } from './campaign-world.ts';

/** Every endpoint of campaigns over memory, with all that a request could have left behind. */
export const campaignEndpoints = () => {
  const world = campaignWorld();
  const audit = memoryAuditLog();
  const handler = campaignRoutes(createEndpoint(testKit({ now: world.clock })), {
    ...world.deps,
    idempotencyKeys: world.idempotencyKeys,
    audit,
    textFromHtml: (html) => `text of ${html}`,
    defaultFrom: { address: 'hello@distro-nation.com' },
    sendingDomains: ['distro-nation.com'],
    sendTest: async (_ctx, { id, to }) => ({ id, recipient: to, state: 'accepted' }),
  });
  return {
    world,
    handler,
    handlers: {
      createCampaign: handler,
      listCampaigns: handler,
      readCampaign: handler,
      checkCampaign: handler,
      testCampaign: handler,
      steerCampaign: handler,
      listCampaignRecipients: handler,
      decideCampaignRecipient: handler,
    },
    traces: (): unknown[] => [...world.store.entries, ...audit.entries],
  };
};
