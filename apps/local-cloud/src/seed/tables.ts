import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { names } from '../names.ts';

export interface Table {
  name: string;
  /** Global secondary indexes, each keyed by `<index>pk` and `<index>sk`, all attributes copied. */
  indexes: string[];
  /** The attribute, in epoch seconds, after which DynamoDB may delete an item. */
  expiryAttribute?: string;
}

/** The three tables and their lives; what their keys mean is told in docs/architecture.md. */
export const tables: readonly Table[] = [
  { name: names.mailTable, indexes: ['gsi1'], expiryAttribute: 'expiresAt' },
  { name: names.auditTable, indexes: ['gsi1', 'gsi2', 'gsi3'] },
  { name: names.guardTable, indexes: [], expiryAttribute: 'expiresAt' },
];

export const definitionOf = ({ name, indexes }: Table): CreateTableCommandInput => {
  const secondary = indexes.map((index) => ({
    IndexName: index,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: 'ALL' as const },
  }));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(),
    AttributeDefinitions: ['', ...indexes]
      .flatMap((prefix) => [`${prefix}pk`, `${prefix}sk`])
      .map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
    ...(secondary.length > 0 && { GlobalSecondaryIndexes: secondary }),
  };
};

const keySchema = (prefix = '') => [
  { AttributeName: `${prefix}pk`, KeyType: 'HASH' as const },
  { AttributeName: `${prefix}sk`, KeyType: 'RANGE' as const },
];
