import { erasePersonalParts } from '@distronation/audit/adapters';
import { dynamoDocumentClient } from '@distronation/common/adapters';
import { auditPlace } from './audit-place.ts';

const { auditTable, mailTable } = auditPlace();
const { people, entries } = await erasePersonalParts({
  client: dynamoDocumentClient(),
  auditTable,
  mailTable,
});
console.log(`${people} people erased from ${entries} entries of the audit record`);
