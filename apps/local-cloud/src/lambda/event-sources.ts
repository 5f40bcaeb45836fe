import { z } from 'zod';

const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);

const queueSource = z
  .object({
    arn: z.string(),
    batchSize: z.int().default(10),
    maximumBatchingWindow: z.int().default(0),
    maximumConcurrency: z.int().default(5),
    functionResponseType: z.literal('ReportBatchItemFailures').optional(),
  })
  .transform(({ arn, functionResponseType, maximumBatchingWindow, ...source }) => ({
    ...source,
    queue: lastPart(arn),
    windowSeconds: maximumBatchingWindow,
    reportsItemFailures: functionResponseType !== undefined,
  }));

const topicSource = z
  .object({ arn: z.string() })
  .transform(({ arn }) => ({ topic: lastPart(arn) }));

const scheduleSource = z.object({
  rate: z.union([z.string(), z.array(z.string())]).transform((rate) => [rate].flat()),
  input: z.record(z.string(), z.unknown()).optional(),
});

/** An event may be written short, as the one value that it cannot do without. */
const orShort = <T extends z.ZodType>(field: string, source: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? { [field]: value } : value),
    source.optional(),
  );

const event = z.object({
  sqs: orShort('arn', queueSource),
  sns: orShort('arn', topicSource),
  schedule: orShort('rate', scheduleSource),
});

const declaredFunctions = z.record(
  z.string(),
  z.object({
    name: z.string(),
    reservedConcurrency: z.int().optional(),
    events: z.array(event).default([]),
  }),
);

/** One queue that Lambda polls for a function; unset values are those of AWS. */
export type QueueSource = z.output<typeof queueSource>;
export type TopicSource = z.output<typeof topicSource>;
export type ScheduleSource = z.output<typeof scheduleSource>;

export interface LambdaFunction {
  /** Its key in `serverless.yml`. */
  key: string;
  /** The name under which it is invoked. */
  name: string;
  /** How many invocations may run at once. */
  concurrency: number;
  queues: QueueSource[];
  topics: TopicSource[];
  schedules: ScheduleSource[];
}

/** Reads from the resolved `functions` of serverless.yml what invokes each, apart from HTTP. */
export const parseFunctions = (declared: unknown): LambdaFunction[] =>
  Object.entries(declaredFunctions.parse(declared)).map(([key, declaration]) => {
    const { name, reservedConcurrency = Number.POSITIVE_INFINITY, events } = declaration;
    return {
      key,
      name,
      concurrency: reservedConcurrency,
      queues: events.flatMap(({ sqs }) => sqs ?? []),
      topics: events.flatMap(({ sns }) => sns ?? []),
      schedules: events.flatMap(({ schedule }) => schedule ?? []),
    };
  });
