import { erasePersonalParts } from '@distronation/audit/adapters';
import { dynamoDocumentClient } from '@distronation/common/adapters';
import { auditPlace } from './audit-place.ts';

try {
  const { AUDIT_TABLE: auditTable, MAIL_TABLE: mailTable } = auditPlace();
  const client = dynamoDocumentClient();
  const { people, entries } = await erasePersonalParts({ client, auditTable, mailTable });
  console.log(`${people} people erased from ${entries} entries of the audit record`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
