export { countReads } from './count-reads.ts';
export type { Item } from './expressions.ts';
export type { StoredItem } from './memory-tables.ts';
export { rememberingClient } from './remembering-client.ts';
export { writeItems } from './write-items.ts';
