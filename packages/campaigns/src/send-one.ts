import { auditEntry, type AuditLog, type Clock, type Ctx } from '@distronation/common';
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

interface Deps {
  deliver: Deliver;
  audit: Pick<AuditLog, 'appendFirst'>;
  now: Clock;
}

/** One mail to one person, as a send of its own. */
export const sendOne =
  ({ deliver, audit, now }: Deps): SendTest =>
  async (ctx, { id, topic, content, to, createdBy, fingerprint }) => {
    const send = {
      id,
      topic,
      recipients: [to],
      tags: [testTag],
      variables: {},
      tracking: { opens: false, clicks: false },
      createdBy,
      fingerprint,
    };
    const record = () =>
      audit.appendFirst(
        auditEntry(ctx, now, {
          action: 'send.create',
          subject: `send:${id}`,
          method: 'staff',
          after: { topic, recipients: 1 },
        }),
      );
    return (await deliver(ctx, send, { record, content: async () => content })).at(0);
  };
