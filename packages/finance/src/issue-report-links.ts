import { DomainError, type Clock } from '@distronation/common';
import { canonicalAddress } from '@distronation/contracts';
import { endOfLink } from './link-lifetime.ts';
import { linkIdOf, type TokenFor } from './link-tokens.ts';
import { refuseEnded } from './open-link.ts';
import type { ReportMailLink } from './payout-mail.ts';
import type { ReportLink, ReportLinks } from './ports.ts';
import type { FoundReport, Report, ReportMonth } from './report.ts';
import type { GenerateReportDownloadLinks } from './report-links.ts';

export interface LinkAddressing {
  tokenFor: TokenFor;
  /** The page that the token goes to, up to the token. */
  landingUrl: string;
}

interface Deps {
  generate: GenerateReportDownloadLinks;
  links: Pick<ReportLinks, 'add'>;
  addressing: LinkAddressing;
  /** `landing`: links of ours, which leave receipts and can be revoked. `direct`: CloudFront's own. */
  mode: 'landing' | 'direct';
  now: Clock;
}

export interface ReportsForOne {
  /** The send that the links go out with: the same send gets the same links again. */
  sendId: string;
  recipient: string;
  customIds: readonly string[];
  month: ReportMonth;
}

export interface IssuedLinks {
  links: ReportMailLink[];
  missing: Report[];
}

/** A link that nobody has used yet, with the token that opens it. */
export const newLink = async (
  tokenFor: TokenFor,
  facts: FoundReport & Pick<ReportLink, 'sendId' | 'recipient' | 'generation'>,
  now: Date,
): Promise<{ link: ReportLink; token: string }> => {
  const token = await tokenFor(facts);
  const { customId, label, year, month, key, size, sendId, recipient, generation } = facts;
  const [issuedAt, endsAt] = [now.toISOString(), endOfLink(now).toISOString()];
  const report = { customId, label, year, month, key, size };
  const givenTo = { sendId, recipient, generation, issuedAt, endsAt };
  return { token, link: { id: linkIdOf(token), ...report, ...givenTo, downloads: 0, scans: 0 } };
};

type Facts = FoundReport & Pick<ReportLink, 'sendId' | 'recipient'>;

/** The link that stands for a report in a send: the first, or the last that took its place. Rejects with
 *  `link_revoked` or `link_expired` where that one opens nothing any more. */
const standingLink = async (
  deps: Deps,
  facts: Facts,
  generation = 1,
): Promise<{ link: ReportLink; token: string }> => {
  const { links, addressing, now } = deps;
  const fresh = await newLink(addressing.tokenFor, { ...facts, generation }, now());
  const link = await links.add(fresh.link);
  if (link.replacedBy !== undefined) return standingLink(deps, facts, generation + 1);
  refuseEnded(link, now());
  return { link, token: fresh.token };
};

/** The links of one recipient's mail. Rejects with `report_missing` where there is no report at all, with
 *  `report_unreadable` where we may not look, with
 *  `link_revoked` or `link_expired` where it had a link that opens nothing any more, and with
 *  `signing_failed`, also where only the click would have met it: a mail without its links is not sent. */
export const issueReportLinks =
  (deps: Deps) =>
  async ({ sendId, recipient, customIds, month }: ReportsForOne): Promise<IssuedLinks> => {
    const { generate, addressing, mode, now } = deps;
    const signedUntil = endOfLink(now());
    const { links, missing } = await generate(customIds, month, signedUntil);
    if (links.length === 0) throw new DomainError('report_missing');

    const issue = async ({ url, ...report }: (typeof links)[number]): Promise<ReportMailLink> => {
      const { label, customId, size } = report;
      if (mode === 'direct') return { label, customId, size, url, endsAt: signedUntil };
      const facts = { ...report, sendId, recipient: canonicalAddress(recipient) };
      const { link, token } = await standingLink(deps, facts);
      const address = `${addressing.landingUrl}${token}`;
      return { label, customId, size, url: address, endsAt: new Date(link.endsAt) };
    };
    return { links: await Promise.all(links.map(issue)), missing };
  };

export type IssueReportLinks = ReturnType<typeof issueReportLinks>;
