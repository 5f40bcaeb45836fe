import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';

/** What a benchmark may use. */
export interface Stage {
  /** A new client of the local cloud's DynamoDB. */
  connect(): DynamoDBClient;
  connectS3(): S3Client;
  /** What the product's functions run with on it. */
  environment: Readonly<Record<string, string>>;
  mailTable: string;
  guardTable: string;
  /** Whether large sizes were asked for, which take minutes. */
  isFull: boolean;
  /** Tells how far a long piece of work is. */
  progress(text: string): void;
}

/** One line of a table; the ratio is to the baseline of the same run. */
export interface Figure {
  what: string;
  figure: string;
  ratio?: number;
}

export interface Bench {
  name: string;
  /** What the ratio says, and what it should be. */
  asks: string;
  run(stage: Stage): Promise<Figure[]>;
}
