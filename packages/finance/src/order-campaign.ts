import type { AcceptCampaign, OrderCampaign, ReadMailContent } from './ports.ts';

interface Deps {
  readContent: ReadMailContent;
  accept: AcceptCampaign;
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
