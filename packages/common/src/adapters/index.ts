export {
  awsClientDefaults,
  dynamoDocumentClient,
  secretsManagerClient,
  unhurriedAwsClient,
} from './aws-clients.ts';
export { chainChecker, firstBrokenLink, type AuditLink } from './audit-chain.ts';
export {
  auditIndexes,
  auditIndexKeys,
  auditPartitions,
  auditPlace,
  sequenceKey,
  type AuditList,
} from './audit-index.ts';
export { readLink } from './audit-rows.ts';
export { dynamoAuditLog, type DynamoAuditLog } from './dynamo-audit-log.ts';
export { dynamoRateLimiter } from './dynamo-rate-limiter.ts';
export { parseEnvironment, sharedEnvironment, webAddress } from './environment.ts';
export { powertoolsLog } from './log.ts';
export { powertoolsMetrics } from './metrics.ts';
export { secretValues } from './secrets.ts';
export { indexShardOf, indexShards, readIndexShards } from './index-shards.ts';
export { addressHashKey } from './address-hash-key.ts';
export { addressHasher, type HashAddress } from './hash-address.ts';
export { failedConditions, isLostRace, isConditionFailure, itemInTheWay } from './dynamo-errors.ts';
export { deliveryKey, deliveryPartitions, sendKey, sendPrefix } from './ledger-keys.ts';
export { reportLinkOf, reportLinkPk } from './report-link-keys.ts';
export { queueCtx } from './queue-ctx.ts';
export { ifConditionHolds, readItems, type TableKey } from './dynamo-requests.ts';
export { ifUnchanged, writeUnlessOvertaken, type TransactItem } from './dynamo-transactions.ts';
export { retryConflicts } from './retry-conflicts.ts';
export { retryWhile } from './retry-while.ts';
