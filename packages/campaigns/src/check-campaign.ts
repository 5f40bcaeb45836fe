import { DomainError, type Ctx } from '@distronation/common';
import {
  canonicalAddress,
  neededFields,
  type CheckCampaignRequest,
  type CheckCampaignResponse,
  type SuppressionReason,
} from '@distronation/contracts';
import { missingFields } from './missing-fields.ts';
import type { AskGate, PeopleIn, Recipient } from './ports.ts';
import { readContent, readRecipients, type ContentDeps } from './read-content.ts';

interface Deps extends ContentDeps {
  askGate: AskGate;
  peopleIn: PeopleIn;
}

type Body = CheckCampaignRequest['body'];

const everybody = async (
  { peopleIn }: Deps,
  ctx: Ctx,
  { audience }: Body,
): Promise<Recipient[]> => {
  if ('recipients' in audience) return readRecipients(audience.recipients);
  const pages = await peopleIn(ctx, audience.segmentId);
  if (!pages) throw new DomainError('segment_not_found');
  const all: Recipient[] = [];
  for await (const page of pages) all.push(...page);
  return all;
};

const maxExamples = 100;

const bytes = (text: string | undefined): number => Buffer.byteLength(text ?? '');

/** Who is left out, and why; the gate is asked once for each address. */
const judge = async (
  { askGate }: Deps,
  ctx: Ctx,
  addresses: readonly string[],
  topic: Body['topic'],
) => {
  const reasons = await askGate(ctx, addresses, topic);
  const skipped: Partial<Record<SuppressionReason, number>> = {};
  const skippedExamples: { email: string; reason: SuppressionReason }[] = [];
  for (const [email, reason] of reasons) {
    if (!reason) continue;
    skipped[reason] = (skipped[reason] ?? 0) + 1;
    if (skippedExamples.length < maxExamples) skippedExamples.push({ email, reason });
  }
  return { skipped, skippedExamples };
};

/** What would happen if this campaign were sent now. */
export const checkCampaign =
  (deps: Deps) =>
  async (ctx: Ctx, { body }: CheckCampaignRequest): Promise<CheckCampaignResponse> => {
    const content = readContent(body, deps);
    const people = await everybody(deps, ctx, body);
    const distinct = new Map(people.map((one) => [canonicalAddress(one.address), one]));
    const addresses = [...distinct.values()].map(({ address }) => address);
    const { skipped, skippedExamples } = await judge(deps, ctx, addresses, body.topic);
    const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
    const needed = neededFields(content.subject, content.html, content.text);
    return {
      data: {
        audience: distinct.size,
        duplicates: people.length - distinct.size,
        reachable: distinct.size - left,
        skipped,
        skippedExamples,
        missingFields: missingFields(needed, [...distinct.values()]),
        htmlBytes: bytes(content.html),
        textBytes: bytes(content.text),
      },
    };
  };
