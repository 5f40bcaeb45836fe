import { dynamoDocumentClient, verifyChains } from '@distronation/common/adapters';

// Without a table's name, the local cloud's: a deployed one is named on purpose.
const { AUDIT_TABLE } = process.env;
if (AUDIT_TABLE === undefined) {
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] ??= 'http://localhost:3011';
  process.env['AWS_REGION'] ??= 'us-east-1';
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
}

const { chains, entries, broken } = await verifyChains(
  dynamoDocumentClient(),
  AUDIT_TABLE ?? 'dn-local-audit',
);
for (const { subject, seq } of broken) console.error(`${subject} breaks at entry ${seq}`);
console.log(`${entries} entries in ${chains} chains; ${broken.length} of them broken`);
process.exitCode = broken.length > 0 ? 1 : 0;
