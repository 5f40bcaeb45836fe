import type { AuditReader } from './ports.ts';

/** What an answer tells of a subject's chain; nothing where it was not asked for. */
export const chainStateOf = async (
  reader: Pick<AuditReader, 'checkChain'>,
  subject: string | undefined,
  isAsked: boolean,
) => {
  if (!isAsked || subject === undefined) return {};
  const { entries, brokenAt } = await reader.checkChain(subject);
  const broken = brokenAt === undefined ? {} : { brokenAt };
  return { chain: { verified: brokenAt === undefined, entries, ...broken } };
};
