import type { ReadReportReceiptsResponse } from '@distronation/contracts';
import type { ReportLink } from './ports.ts';

type ToldLink = ReadReportReceiptsResponse['data']['link'];

const statusOf = (link: ReportLink, now: Date): ToldLink['status'] => {
  if (link.replacedBy !== undefined) return 'replaced';
  if (link.revokedAt !== undefined) return 'revoked';
  if (link.collectedAt !== undefined) return 'collected';
  return now < new Date(link.endsAt) ? 'open' : 'expired';
};

/** A link as staff see it: without its file's key, and without the token, which nobody knows. */
export const tellLink = (link: ReportLink, now: Date): ToldLink => {
  const { key: _key, generation: _generation, ...told } = link;
  return { ...told, status: statusOf(link, now) };
};
