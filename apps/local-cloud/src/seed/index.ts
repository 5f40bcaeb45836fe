/** What Terraform makes for a stage, as the local cloud makes it. */
export { reportReaders } from '../report-access.ts';
export { configurationSets } from './configuration-sets.ts';
export { buckets, reportsCors } from './create-buckets.ts';
export { createTables } from './create-tables.ts';
export { queues } from './queues.ts';
export { tables } from './tables.ts';
