import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  readCommandLine,
  startLocalCloud,
  welcome,
  type LocalCloud,
} from '@distronation/local-cloud';
import { madePeople } from './company/people.ts';
import { fillCompany } from './fill-company.ts';
import { placeIn } from './place-in.ts';
import { colleagueClients, wakeFunctions } from './present/colleague-clients.ts';
import { liveThisWeek } from './present/this-week.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort());
}

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const aws = { region: 'us-east-1', credentials };

/** Fills a cloud that stands, and has this week happen in it. */
const bringToLife = async (cloud: LocalCloud): Promise<void> => {
  const { urls } = cloud;
  const dynamo = DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...aws, endpoint: urls.dynamodb }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const s3 = new S3Client({ ...aws, endpoint: urls.s3 });
  const company = { seed: 'demo', contacts: 5_000, now: new Date() };
  const [place, colleagues] = await Promise.all([placeIn(cloud, s3), colleagueClients(urls)]);
  const written = await fillCompany(dynamo, place, company, () => wakeFunctions(colleagues));
  const people = madePeople(company.seed, company.contacts, company.now);
  console.log(`A year of the company is written: ${written} items. Now its present ...`);
  await liveThisWeek({ urls, s3 }, colleagues, people, company.now);
};

try {
  // In memory, where filling it takes seconds: the company is the same whenever it comes into being.
  const { stateDir: _kept, ...options } = readCommandLine(process.argv.slice(2));
  console.log('Starting the local cloud, the API and the CRM ...');
  const cloud = await startLocalCloud({ ...options, signal: interrupted.signal });
  try {
    await bringToLife(cloud);
    console.log(welcome(cloud.urls, performance.now()));
    console.log('Nothing of it is kept: the next start brings the same company.');
    if (!cloud.signal.aborted) await once(cloud.signal, 'abort');
  } finally {
    await cloud.stop();
  }
  cloud.signal.throwIfAborted();
} catch (error) {
  if (!interrupted.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
