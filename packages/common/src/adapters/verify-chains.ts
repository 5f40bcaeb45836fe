import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { firstBrokenLink, type AuditLink } from './audit-chain.ts';
import { readLink } from './audit-rows.ts';

export interface ChainReport {
  chains: number;
  entries: number;
  /** The chains that do not hold, each with its first link that does not follow from the one before. */
  broken: { subject: string; seq: number }[];
}

/** Reads the whole audit table, where a subject's entries lie together and in order, and checks each
 *  chain. A tool for people: no function may scan. */
export const verifyChains = async (
  client: DynamoDBDocumentClient,
  table: string,
): Promise<ChainReport> => {
  const report: ChainReport = { chains: 0, entries: 0, broken: [] };
  let subject: string | undefined;
  let links: AuditLink[] = [];
  const closeChain = () => {
    if (subject === undefined) return;
    const seq = firstBrokenLink(links);
    report.chains += 1;
    if (seq !== undefined) report.broken.push({ subject, seq });
  };

  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    for (const item of page.Items ?? []) {
      const pk = String(item['pk']);
      if (pk !== subject) {
        closeChain();
        [subject, links] = [pk, []];
      }
      links.push(readLink(item));
      report.entries += 1;
    }
    from = page.LastEvaluatedKey;
  } while (from);
  closeChain();
  return report;
};
