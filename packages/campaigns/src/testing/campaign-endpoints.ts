import { createEndpoint } from '@distronation/common/http';
import { memoryAuditLog, testKit } from '@distronation/common/testing';
import { testSenders } from '@distronation/delivery/testing';
import { campaignRoutes } from '../handlers/campaign-routes.ts';
import { campaignWorld, peopleNamed } from './campaign-world.ts';

/** Every endpoint of campaigns over memory, with all that a request could have left behind. */
export const campaignEndpoints = () => {
  const world = campaignWorld();
  const audit = memoryAuditLog();
  const tests: { id: string; to: string; fingerprint: string }[] = [];
  const handler = campaignRoutes(createEndpoint(testKit({ now: world.clock })), {
    ...world.deps,
    idempotencyKeys: world.idempotencyKeys,
    audit,
    textFromHtml: (html) => `text of ${html}`,
    readSenders: testSenders,
    async sendTest(_ctx, { id, to, fingerprint }) {
      tests.push({ id, to: to.address, fingerprint });
      return { id, recipient: to, state: 'accepted' };
    },
  });
  return {
    world,
    /** The mails that colleagues sent to themselves. */
    tests,
    handler,
    /** Sends a campaign to so many people whose mail is in doubt then, and resolves to their rows’ ids; and
     *  orders another, for which it is early. */
    async doubtfulCampaign(people: number) {
      const scheduledFor = new Date(world.clock().getTime() + 60_000);
      const waiting = await world.accept({ name: 'Waiting', scheduledFor });
      world.provider.leaveInDoubt();
      const { id } = await world.accept({ audience: { recipients: peopleNamed(people) } });
      await world.drain();
      const rows = await world.deps.ledger.listEnds(id, 'uncertain', people);
      return { ids: [id, waiting.id], rowIds: rows.map((row) => row.id) };
    },
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
