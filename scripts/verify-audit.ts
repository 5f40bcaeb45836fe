import { S3Client } from '@aws-sdk/client-s3';
import {
  missingHeads,
  readKeptHeads,
  verifyChains,
  type ChainProblem,
  type KeptHeads,
} from '@distronation/audit/adapters';
import { dynamoDocumentClient } from '@distronation/common/adapters';
import { auditPlace } from './audit-place.ts';

// Exits with 0 if everything holds, 1 if anything does not, and 2 if it could not be told.
const words: Record<ChainProblem['what'], string> = {
  broken: 'does not follow from the one before',
  misplaced: 'is not listed where it belongs',
  rewritten: 'is not the one that was put away',
  cut: 'is gone, with all after it',
};

const describe = ({ subject, sequence, what, day }: ChainProblem): string =>
  `SUBJECT#${subject}: entry ${sequence} ${words[what]}${day ? ` (heads of ${day})` : ''}`;

const noHeads: KeptHeads = {
  bySubject: new Map(),
  days: [],
  problems: ['AUDIT_HEADS_BUCKET is not set: what was cut off at the end stays unnoticed'],
};

const verify = async (): Promise<boolean> => {
  const { AUDIT_TABLE, AUDIT_HEADS_BUCKET } = auditPlace();
  const heads = AUDIT_HEADS_BUCKET
    ? await readKeptHeads(new S3Client({}), AUDIT_HEADS_BUCKET)
    : noHeads;
  const table = { client: dynamoDocumentClient(), table: AUDIT_TABLE };
  const { chains, entries, since, problems } = await verifyChains(table, heads.bySubject);
  const missing = AUDIT_HEADS_BUCKET ? missingHeads(heads.days, since, new Date()) : [];
  const found = [...heads.problems, ...missing, ...problems.map(describe)];
  for (const problem of found) console.error(problem);
  const { size: broken } = new Set(problems.map(({ subject }) => subject));
  console.log(
    `${entries} entries in ${chains} chains, held by the heads of ${heads.days.length} days: ${broken} chains do not hold`,
  );
  return found.length === 0;
};

try {
  process.exitCode = (await verify()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
