import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { FauxqsServer } from 'fauxqs';
import { startCloudServer } from './cloud-server.ts';
import { awsClient, queueUrl, type Environment } from './environment.ts';
import { deliverEvents } from './lambda/event-delivery.ts';
import type { LambdaFunction } from './lambda/event-sources.ts';
import { lambdaInvoke, type Invoke } from './lambda/invoke.ts';
import { readFunctions } from './lambda/read-functions.ts';
import { scheduleRoutes } from './lambda/schedule-routes.ts';
import { startApi } from './processes/api.ts';
import { startAuth } from './processes/auth.ts';
import { startCrm } from './processes/crm.ts';
import { startDynamodb } from './processes/dynamodb.ts';
import { allStarted } from './processes/lifecycle.ts';
import { startQueues } from './processes/queues.ts';
import type { Site } from './processes/site.ts';
import { createTables } from './seed/create-tables.ts';
import { createQueues } from './seed/queues.ts';
import { createStaff } from './seed/staff.ts';

export type Part = 'api' | 'crm';

interface StartOptions {
  parts: readonly Part[];
  watch: boolean;
  retryDelaysSeconds?: readonly number[] | undefined;
}

/** Starts everything at once, each part followed by its seed, and event delivery when all stand. */
export const startParts = async (
  site: Site,
  environment: Environment,
  { parts, watch, retryDelaysSeconds }: StartOptions,
): Promise<void> => {
  const { lifecycle, urls } = site;
  const lambda = new LambdaClient({
    ...awsClient(urls.lambda),
    // The queue decides whether an invocation is tried again, not the client.
    maxAttempts: 1,
    // A kept connection may be closed by the other side just as an invocation goes out on it.
    requestHandler: { httpAgent: { keepAlive: false } },
  });
  const invoke = lambdaInvoke(lambda);
  const queues = await startQueues(site);
  createQueues(queues);
  const hasApi = parts.includes('api');
  const functions = hasApi ? readFunctions(environment, lifecycle.signal) : Promise.resolve([]);
  const schedules = scheduleRoutes({ functions, invoke });
  await allStarted(lifecycle, [
    functions,
    startDynamodb(site).then(() => createTables(new DynamoDBClient(awsClient(urls.dynamodb)))),
    startAuth(site).then(() => createStaff(urls.auth)),
    startCloudServer(site, { queues, schedules, retryDelaysSeconds }),
    ...(hasApi ? [startApi(site, environment, watch)] : []),
    ...(parts.includes('crm') ? [startCrm(site)] : []),
  ]);
  const target = { functions: await functions, invoke, retryDelaysSeconds };
  startDelivery(site, queues, target);
};

interface DeliveryTarget extends Pick<StartOptions, 'retryDelaysSeconds'> {
  functions: readonly LambdaFunction[];
  invoke: Invoke;
}

const patienceMs = 3_000;

const startDelivery = (
  { lifecycle, urls, stateDir }: Site,
  queues: FauxqsServer,
  { functions, invoke, retryDelaysSeconds }: DeliveryTarget,
): void => {
  const log = join(stateDir, 'logs', 'events.log');
  const pollers = deliverEvents(functions, {
    queues,
    invoke,
    ...(retryDelaysSeconds ? { retryDelaysSeconds } : {}),
    sqs: new SQSClient(awsClient(urls.queues)),
    queueUrl: (name) => queueUrl(urls, name),
    onError(error) {
      // A late failure may find its folder removed already.
      appendFile(log, `${new Date().toISOString()} ${String(error)}\n`).catch(() => {});
    },
  });
  lifecycle.onStop(() => {
    const stopped = Promise.all(pollers.map((poller) => poller.stop()));
    // A function that hangs must not hold up the end; its messages come again after the restart.
    return Promise.race([stopped, pause(patienceMs, undefined, { ref: false })]);
  });
};
