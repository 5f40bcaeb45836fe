import { auditIndexes, auditPartitions } from '@distronation/common/adapters';
import * as z from 'zod';
import type { ChainHead, HeadReader } from '../ports.ts';
import { queryPages, type AuditTable } from './audit-table.ts';

const index = auditIndexes.time;

const row = z.object({ pk: z.string(), sk: z.string(), hash: z.string() });

const questionOf = (partition: string, from: Date, to: Date) => ({
  IndexName: index,
  KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
  ProjectionExpression: 'pk, sk, #hash',
  ExpressionAttributeNames: { '#pk': `${index}pk`, '#sk': `${index}sk`, '#hash': 'hash' },
  ExpressionAttributeValues: {
    ':pk': partition,
    ':from': from.toISOString(),
    ':to': to.toISOString(),
  },
});

/** Heads as the index by time tells them. */
export const dynamoHeadReader = (table: AuditTable): HeadReader => ({
  async headsOf({ from, to }) {
    const heads = new Map<string, ChainHead>();
    for (const partition of auditPartitions({ by: 'time' })) {
      for await (const page of queryPages(table, questionOf(partition, from, to))) {
        for (const item of page) {
          const { pk, sk, hash } = row.parse(item);
          const head = { subjectHash: pk.slice('SUBJECT#'.length), sequence: Number(sk), hash };
          // Two that were written at the same instant stand in order of sequence, a clock's mistake aside.
          if ((heads.get(pk)?.sequence ?? 0) < head.sequence) heads.set(pk, head);
        }
      }
    }
    return [...heads.values()];
  },
});
