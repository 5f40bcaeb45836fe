import { S3Client } from '@aws-sdk/client-s3';
import { readKeptHeads, verifyChains, type ChainProblem } from '@distronation/audit/adapters';
import { dynamoDocumentClient } from '@distronation/common/adapters';
import { auditPlace } from './audit-place.ts';

// Exits with 0 if everything holds, 1 if anything does not, and 2 if it could not be read.
const words: Record<ChainProblem['what'], string> = {
  broken: 'does not follow from the one before',
  misplaced: 'is not listed where it belongs',
  rewritten: 'is not the one that was put away',
  cut: 'is gone, with all after it',
};

const describe = ({ subject, sequence, what, day }: ChainProblem): string =>
  `SUBJECT#${subject}: entry ${sequence} ${words[what]}${day ? ` (heads of ${day})` : ''}`;

const verify = async (): Promise<number> => {
  const { auditTable, headsBucket } = auditPlace();
  if (headsBucket === undefined) {
    console.warn('AUDIT_HEADS_BUCKET is not set: what was cut off at the end stays unnoticed');
  }
  const heads = headsBucket
    ? await readKeptHeads(new S3Client({}), headsBucket, new Date())
    : { bySubject: new Map(), days: [], problems: [] };
  const table = { client: dynamoDocumentClient(), table: auditTable };
  const { chains, entries, problems } = await verifyChains(table, heads.bySubject);
  for (const problem of heads.problems) console.error(problem);
  for (const problem of problems) console.error(describe(problem));
  const broken = new Set(problems.map(({ subject }) => subject)).size;
  console.log(
    `${entries} entries in ${chains} chains, heads of ${heads.days.length} days; ${broken} chains do not hold`,
  );
  return broken + heads.problems.length > 0 ? 1 : 0;
};

try {
  process.exitCode = await verify();
} catch (error) {
  console.error(`The record could not be read: ${String(error)}`);
  process.exitCode = 2;
}
