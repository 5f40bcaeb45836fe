import type { Ctx } from '@distronation/common';
import type { Address, Topic } from '@distronation/contracts';
import type { CampaignContent, Row, SendTest } from './ports.ts';

type Deliver = (
  ctx: Ctx,
  send: {
    id: string;
    topic: Topic;
    recipients: Address[];
    tags: string[];
    variables: Record<string, string>;
    tracking: { opens: boolean; clicks: boolean };
    createdBy: string;
    fingerprint: string;
  },
  steps: { record(): Promise<void>; content(): Promise<CampaignContent> },
) => Promise<Row[]>;

/** A test counts under a name of its own, and nobody's reading of it is counted. */
const testTag = 'campaign-test';

/** One mail to one person, as a send of its own. */
export const sendOne =
  (deliver: Deliver): SendTest =>
  async (ctx, { id, topic, content, to, createdBy }) => {
    const send = {
      id,
      topic,
      recipients: [to],
      tags: [testTag],
      variables: {},
      tracking: { opens: false, clicks: false },
      createdBy,
      fingerprint: id,
    };
    const steps = { record: async () => {}, content: async () => content };
    return (await deliver(ctx, send, steps)).at(0);
  };
