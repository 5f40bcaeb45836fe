export { dynamoAuditReader } from './dynamo-audit-reader.ts';
