import { DomainError } from '@distronation/common';
import { createEndpoint, type Handler } from '@distronation/common/http';
import { invoke, memoryAuditLog, testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { testSenders } from '@distronation/delivery/testing';
import type { DeliveredRow, OutgoingSend, StartedSend } from '../ports.ts';
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
  const keys = new Map<string, StartedSend>();
  const ledger = new Map<string, { fingerprint: string; rows: DeliveredRow[] }>();
  let ids = 0;
  const tell = ({ recipient }: DeliveredRow): DeliveredRow => {
    const { address } = recipient;
    return { recipient, ...(fates[address] ?? { state: 'accepted', messageId: `id-${address}` }) };
  };
  const deps: Parameters<typeof sendTemplateEmail>[0] = {
    async deliver(_ctx, send, { record, content: readContent }) {
      const { fingerprint, recipients } = send;
      const known = ledger.get(send.id);
      if (known && known.fingerprint !== fingerprint)
        throw new DomainError('idempotency_key_reused');
      if (known?.rows.every(({ state }) => state !== 'pending')) return known.rows;
      await record();
      const content = await readContent();
      if (content) sends.push({ ...send, content });
      const unsent = recipients.map((recipient): DeliveredRow => ({ recipient, state: 'pending' }));
      const rows = content ? unsent.map(tell) : (known?.rows ?? unsent);
      ledger.set(send.id, { fingerprint, rows });
      return rows;
    },
    idempotencyKeys: {
      find: async (key) => keys.get(key),
      async claim(key, send) {
        if (!keys.has(key)) keys.set(key, send);
        return keys.get(key) ?? send;
      },
    },
    fitsProvider: (send) => sizeOf(send) < 16_000,
    audit,
    templates,
    textFromHtml: (html) => `text of ${html}`,
    newId: () => `send-${(ids += 1)}`,
    now: () => new Date('2026-11-01T09:00:00.000Z'),
    readSenders: testSenders,
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
