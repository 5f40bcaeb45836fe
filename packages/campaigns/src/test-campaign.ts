import {
  digestOf,
  DomainError,
  escapeHtml,
  staffOf,
  type Ctx,
  type Ids,
} from '@distronation/common';
import {
  fillPlaceholders,
  type TestCampaignRequest,
  type TestCampaignResponse,
} from '@distronation/contracts';
import type { CampaignContent, IdempotencyKeys, Row, SendTest } from './ports.ts';
import { readContent, type ContentDeps } from './read-content.ts';

interface Deps extends ContentDeps {
  sendTest: SendTest;
  idempotencyKeys: IdempotencyKeys;
  newId: Ids;
}

type Fields = Readonly<Record<string, string>>;

/** The content as its sender gets it; a field that is not given says its own name. */
const filled = (content: CampaignContent, fields: Fields): CampaignContent => {
  const say = (text: string, escape: (value: string) => string): string =>
    fillPlaceholders(text, ({ name, instead }) => {
      const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return escape(value ?? instead ?? `{{${name}}}`);
    });
  const asIs = (value: string): string => value;
  return {
    ...content,
    subject: `[Test] ${say(content.subject, asIs)}`,
    text: say(content.text, asIs),
    ...(content.html === undefined ? {} : { html: say(content.html, escapeHtml) }),
    isPersonal: false,
  };
};

const failures = {
  skipped: 'all_recipients_suppressed',
  failed: 'provider_refused',
  uncertain: 'delivery_uncertain',
  claimed: 'delivery_uncertain',
  pending: 'provider_unavailable',
} as const satisfies Record<Exclude<Row['state'], 'accepted'>, string>;

/** Sends a campaign to whoever asks for it, on the path of all mail, counted as a test; once for a key,
 *  however often it comes. */
export const testCampaign =
  (deps: Deps) =>
  async (ctx: Ctx, { body, headers }: TestCampaignRequest): Promise<TestCampaignResponse> => {
    const { email, uid: createdBy } = staffOf(ctx);
    const content = filled(readContent(body, deps), body.fields ?? {});
    const key = headers['idempotency-key'];
    const fresh = { sendId: deps.newId() };
    const { sendId: id } =
      key === undefined
        ? fresh
        : await deps.idempotencyKeys.claim(`${createdBy}#campaign-test#${key}`, fresh);
    const mail = { id, topic: body.topic, content, to: { address: email }, createdBy };
    const row = await deps.sendTest(ctx, { ...mail, fingerprint: digestOf(body) });
    const { state } = row ?? { state: 'pending' };
    if (state !== 'accepted') throw new DomainError(failures[state]);
    return { message: `The test is on its way to ${email}` };
  };
