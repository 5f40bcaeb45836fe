import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface MailTable {
  client: DynamoDBDocumentClient;
  mailTable: string;
}

export type Item = Record<string, unknown>;
