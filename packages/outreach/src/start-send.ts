import { DomainError, type AuditLog, type Clock, type Ctx, type Ids } from '@distronation/common';
import type { SendingFields } from '@distronation/contracts';
import { sortRows } from './delivery-report.ts';
import { briefOf } from './outgoing-send.ts';
import type {
  DeliveredRow,
  Deliver,
  FitsProvider,
  IdempotencyKeys,
  MailContent,
  OutgoingSend,
  ReadSenders,
  SendBrief,
  StartedSend,
} from './ports.ts';
import { staffAction } from './staff-action.ts';

export interface SendingDeps {
  readSenders: ReadSenders;
  deliver: Deliver;
  fitsProvider: FitsProvider;
  idempotencyKeys: IdempotencyKeys;
  audit: AuditLog;
  newId: Ids;
  now: Clock;
}

/** How the record names the way that a mail went out. */
const methods = {
  'send-email': 'send_email',
  'send-template-email': 'send_template_email',
} as const;

interface SendOrder {
  /** An Idempotency-Key means something within one of these only. */
  endpoint: keyof typeof methods;
  /** The whole of it tells whether two requests are the same. */
  body: SendingFields;
  idempotencyKey: string | undefined;
  /** The template that the mail is made from, if any. */
  template?: string;
  /** What the mail says; from the version that the send began with, if it began earlier. */
  content: (templateVersion?: string) => Promise<MailContent>;
}

type Content = OutgoingSend['content'];

/** What the mail says, checked as far as that can be done before it is sent. */
const prepare = async (
  deps: SendingDeps,
  { body, content }: SendOrder,
  brief: SendBrief,
  templateVersion?: string,
): Promise<Content> => {
  const senders = deps.readSenders(body);
  const prepared = { ...(await content(templateVersion)), ...senders };
  if (!deps.fitsProvider({ ...brief, content: prepared })) {
    throw new DomainError('variables_too_large');
  }
  return prepared;
};

/** The send that the order leads to: the one that its key started earlier, else a new one, for which
 *  nothing is written down before all that can be known beforehand is checked. */
const begin = async (
  deps: SendingDeps,
  order: SendOrder,
  brief: SendBrief,
): Promise<{ started: StartedSend; content?: Content }> => {
  const { endpoint, idempotencyKey } = order;
  const key =
    idempotencyKey === undefined ? undefined : `${brief.createdBy}#${endpoint}#${idempotencyKey}`;
  const earlier = key === undefined ? undefined : await deps.idempotencyKeys.find(key);
  if (earlier) return { started: earlier };
  const content = await prepare(deps, order, brief);
  const version = content.template?.version;
  const ours = { sendId: brief.id, ...(version === undefined ? {} : { templateVersion: version }) };
  const started = key === undefined ? ours : await deps.idempotencyKeys.claim(key, ours);
  return started.sendId === ours.sendId ? { started, content } : { started };
};

const recordOf = (
  ctx: Ctx,
  { endpoint, template }: SendOrder,
  { topic, recipients }: SendBrief,
  { sendId, templateVersion }: StartedSend,
  now: Clock,
) =>
  staffAction(ctx, now, {
    action: 'send.create',
    subject: `send:${sendId}`,
    method: methods[endpoint],
    after: {
      topic,
      recipients: recipients.length,
      ...(template === undefined ? {} : { template, version: templateVersion }),
    },
  });

const undefinedIfGone = (error: unknown): undefined => {
  if (error instanceof DomainError && error.code === 'template_not_found') return undefined;
  throw error;
};

/** Sends one content to each of the given recipients who may be mailed, once for each request: a
 *  repeated Idempotency-Key leads to the send that it started, and is answered from the ledger if
 *  nobody is left to send to. Rejects with the declared errors of sending. */
export const startSend =
  (deps: SendingDeps) =>
  async (ctx: Ctx, order: SendOrder): Promise<DeliveredRow[]> => {
    const brief = briefOf(ctx, deps.newId(), order.body);
    const { started, content } = await begin(deps, order, brief);
    const send = { ...brief, id: started.sendId };
    let isGone = false;
    const rows = await deps.deliver(ctx, send, {
      record: () => deps.audit.appendFirst(recordOf(ctx, order, send, started, deps.now)),
      async content() {
        if (content) return content;
        const again = prepare(deps, order, send, started.templateVersion);
        const found = await again.catch(undefinedIfGone);
        isGone = found === undefined;
        return found;
      },
    });
    if (isGone) throw new DomainError('template_gone', { data: sortRows(rows) });
    return rows;
  };
