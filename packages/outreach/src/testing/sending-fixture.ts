import { createEndpoint, type Handler } from '@distronation/common/http';
import { invoke, memoryAuditLog, testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import type { DeliveredRow, OutgoingSend } from '../ports.ts';
import { sendEmail } from '../send-email.ts';
import { sendTemplateEmail } from '../send-template-email.ts';
import { memoryTemplates } from './memory-templates.ts';

type Fate = Omit<DeliveredRow, 'recipient'>;

const sizeOf = ({ variables, content }: OutgoingSend): number =>
  JSON.stringify([variables, content.template?.variables]).length;

/** Both sending endpoints over a delivery path that gives each address the fate that the test set
 *  for it. */
export const sendingFixture = (fates: Record<string, Fate> = {}) => {
  const sends: OutgoingSend[] = [];
  const audit = memoryAuditLog();
  const templates = memoryTemplates();
  const keys = new Map<string, string>();
  let ids = 0;
  const fateOf = (address: string): Fate =>
    fates[address] ?? { state: 'accepted', messageId: `id-${address}` };
  const deps: Parameters<typeof sendTemplateEmail>[0] = {
    async deliver(_ctx, send, record) {
      await record();
      sends.push(send);
      return send.recipients.map((recipient) => ({ recipient, ...fateOf(recipient.address) }));
    },
    idempotencyKeys: {
      async claim(key, sendId) {
        if (!keys.has(key)) keys.set(key, sendId);
        return keys.get(key) ?? sendId;
      },
    },
    fitsProvider: (send) => sizeOf(send) < 16_000,
    audit,
    templates,
    textFromHtml: (html) => `text of ${html}`,
    newId: () => `send-${(ids += 1)}`,
    now: () => new Date('2026-11-01T09:00:00.000Z'),
    defaultFrom: { address: 'hello@distro-nation.com', name: 'Distro Nation' },
    sendingDomains: ['distro-nation.com', 'yourdomain.com'],
  };
  const endpoint = createEndpoint(testKit());
  const posting =
    (handler: Handler) =>
    (body: unknown, headers: Record<string, string> = {}) =>
      invoke(handler, { body, headers: { Authorization: 'Bearer outreach', ...headers } });
  const handlers = {
    sendEmail: endpoint(endpoints.sendEmail, sendEmail(deps)),
    sendTemplateEmail: endpoint(endpoints.sendTemplateEmail, sendTemplateEmail(deps)),
  };
  return {
    sends,
    audit,
    templates,
    handlers,
    post: posting(handlers.sendEmail),
    postTemplate: posting(handlers.sendTemplateEmail),
  };
};
