import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { startLocalCloud } from '@distronation/local-cloud';
import type { Stage } from './bench.ts';

const required = (environment: Readonly<Record<string, string>>, name: string): string => {
  const value = environment[name];
  if (value === undefined) throw new Error(`The local cloud does not tell ${name}`);
  return value;
};

/** Runs work on a local cloud of its own, whose tables are empty and go when it is done. */
export const onStage = async <T>(
  { basePort, isFull }: { basePort: number; isFull: boolean },
  work: (stage: Stage) => Promise<T>,
): Promise<T> => {
  const { urls, environment, stop } = await startLocalCloud({ basePort, parts: [] });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  try {
    return await work({
      connect: () =>
        new DynamoDBClient({ endpoint: urls.dynamodb, region: 'us-east-1', credentials }),
      connectS3: () => new S3Client({ endpoint: urls.s3, region: 'us-east-1', credentials }),
      environment: { ...environment, STAGE: 'local' },
      mailTable: required(environment, 'MAIL_TABLE'),
      guardTable: required(environment, 'GUARD_TABLE'),
      isFull,
      progress: (text) => process.stderr.write(`${text}\n`),
    });
  } finally {
    await stop();
  }
};
