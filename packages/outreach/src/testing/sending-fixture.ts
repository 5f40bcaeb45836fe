import { createEndpoint } from '@distronation/common/http';
import { invoke, memoryAuditLog, testKit } from '@distronation/common/testing';
import { sendEmail as contract } from '@distronation/contracts';
import type { Ctx } from '@distronation/common';
import type { DeliveredRow, OutgoingSend } from '../ports.ts';
import { sendEmail } from '../send-email.ts';

type Fate = Omit<DeliveredRow, 'recipient'>;

/** `send-email` over a delivery path that gives each address the fate that the test set for it. */
export const sendingFixture = (fates: Record<string, Fate> = {}) => {
  const sends: OutgoingSend[] = [];
  const audit = memoryAuditLog();
  const keys = new Map<string, string>();
  let ids = 0;
  const fateOf = (address: string): Fate =>
    fates[address] ?? { state: 'accepted', messageId: `id-${address}` };
  const handler = createEndpoint(testKit())(
    contract,
    sendEmail({
      deliver: async (_ctx: Ctx, send) => {
        sends.push(send);
        return send.recipients.map((recipient) => ({ recipient, ...fateOf(recipient.address) }));
      },
      idempotencyKeys: {
        async claim(key, sendId) {
          if (!keys.has(key)) keys.set(key, sendId);
          return keys.get(key) ?? sendId;
        },
      },
      audit,
      textFromHtml: (html) => `text of ${html}`,
      newId: () => `send-${(ids += 1)}`,
      now: () => new Date('2026-11-01T09:00:00.000Z'),
      defaultFrom: { address: 'hello@distro-nation.com', name: 'Distro Nation' },
      sendingDomains: ['distro-nation.com', 'yourdomain.com'],
    }),
  );
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    invoke(handler, { body, headers: { Authorization: 'Bearer outreach', ...headers } });
  return { sends, audit, post };
};
