import type { Ctx } from '@distronation/common';
import type { Address, CampaignStatus, Topic } from '@distronation/contracts';
import type { CampaignRecipient, OrderCampaign } from './ports.ts';

interface Content {
  subject: string;
  html?: string;
  text: string;
  from: Address;
  replyTo?: Address;
  isPersonal: boolean;
}

interface Deps {
  /** What the mails say, with who they are from checked. */
  readContent: (given: Parameters<OrderCampaign>[1]['content']) => Content;
  accept: (
    ctx: Ctx,
    order: {
      kind: 'mail' | 'payout';
      name: string;
      mayShareName: boolean;
      topic: Topic;
      content: Content;
      tags: string[];
      tracking: { opens: boolean; clicks: boolean };
      audience: { recipients: readonly CampaignRecipient[] };
      idempotencyKey?: string;
      by: { email: string; uid: string };
    },
  ) => Promise<{ id: string; status: CampaignStatus }>;
}

/** Whoever calls with a key alone, where a deployment allows it. */
const someServer = { email: 'api-key', uid: 'api-key' };

/** Orders a campaign for whoever calls. Months share a name where their caller gives them one. */
export const orderCampaign =
  ({ readContent, accept }: Deps): OrderCampaign =>
  async (ctx, { kind, name, topic, content, recipients, idempotencyKey }) => {
    const { actor } = ctx;
    const by = actor.kind === 'staff' ? { email: actor.email, uid: actor.uid } : someServer;
    const { id, status } = await accept(ctx, {
      kind,
      name,
      mayShareName: true,
      topic,
      content: readContent(content),
      tags: [topic],
      tracking: { opens: true, clicks: true },
      audience: { recipients },
      ...(idempotencyKey === undefined
        ? {}
        : { idempotencyKey: `${by.uid}#send-mail#${idempotencyKey}` }),
      by,
    });
    return { id, status };
  };
