export { dynamoAuditReader } from './dynamo-audit-reader.ts';
export { dynamoHeadReader } from './dynamo-head-reader.ts';
export { erasePersonalParts } from './erase-personal-parts.ts';
export { readKeptHeads, type KeptHeads } from './kept-heads.ts';
export { missingHeads } from './missing-heads.ts';
export { s3HeadArchive } from './s3-head-archive.ts';
export { verifyChains, type ChainProblem } from './verify-chains.ts';
