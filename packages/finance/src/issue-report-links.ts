import { DomainError, type Clock } from '@distronation/common';
import { canonicalAddress } from '@distronation/contracts';
import { endOfLink } from './link-lifetime.ts';
import { linkIdOf, type TokenFor } from './link-tokens.ts';
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

/** The links of one recipient's mail. Rejects with `report_missing` where there is no report at all, and with
 *  `signing_failed`, also where only the click would have met it: a mail without its links is not sent. */
export const issueReportLinks =
  ({ generate, links: store, addressing, mode, now }: Deps) =>
  async ({ sendId, recipient, customIds, month }: ReportsForOne): Promise<IssuedLinks> => {
    const { links, missing } = await generate(customIds, month, endOfLink(now()));
    if (links.length === 0) throw new DomainError('report_missing');
    const { tokenFor, landingUrl } = addressing;

    const issue = async ({ url, ...report }: (typeof links)[number]): Promise<ReportMailLink> => {
      const { label, customId, size } = report;
      if (mode === 'direct') return { label, customId, size, url, endsAt: endOfLink(now()) };
      const facts = { ...report, sendId, recipient: canonicalAddress(recipient), generation: 1 };
      const { link, token } = await newLink(tokenFor, facts, now());
      const { endsAt } = await store.add(link);
      return { label, customId, size, url: `${landingUrl}${token}`, endsAt: new Date(endsAt) };
    };
    return { links: await Promise.all(links.map(issue)), missing };
  };

export type IssueReportLinks = ReturnType<typeof issueReportLinks>;
