/** Keys of an index take 1,000 writes a second each; every reading of an index merges this many. */
const shards = ['0', '1', '2', '3'];

const shardOf = (subjectHash: string): string =>
  shards[Number.parseInt(subjectHash.slice(0, 1), 16) % shards.length] ?? '0';

/** How entries are found other than by their subject. */
export const auditIndexes = { time: 'gsi1', actor: 'gsi2', action: 'gsi3' } as const;

export type AuditList =
  | { by: 'time' }
  | { by: 'actor'; actor: string }
  | { by: 'action'; action: string };

const nameOf = (list: AuditList): string => {
  if (list.by === 'actor') return `ACTOR#${list.actor}`;
  return list.by === 'action' ? `ACTION#${list.action}` : 'ALL';
};

/** The partitions over which the entries of a list are spread. */
export const auditPartitions = (list: AuditList): string[] =>
  shards.map((shard) => `${nameOf(list)}#${shard}`);

export const sequenceKey = (seq: number): string => String(seq).padStart(10, '0');

/** An entry's place among all, in order of time; unlike any other's. */
export const auditPlace = (at: string, subjectHash: string, seq: number): string =>
  `${at}#${subjectHash}#${sequenceKey(seq)}`;

/** What has an entry listed by time, by actor and by action. */
export const auditIndexKeys = (
  { at, actor, action }: Record<'at' | 'actor' | 'action', string>,
  subjectHash: string,
  seq: number,
): Record<string, string> => {
  const place = auditPlace(at, subjectHash, seq);
  const shard = shardOf(subjectHash);
  const lists: AuditList[] = [{ by: 'time' }, { by: 'actor', actor }, { by: 'action', action }];
  return Object.fromEntries(
    lists.flatMap((list) => [
      [`${auditIndexes[list.by]}pk`, `${nameOf(list)}#${shard}`],
      [`${auditIndexes[list.by]}sk`, place],
    ]),
  );
};
