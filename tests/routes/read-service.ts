import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

export const root = new URL('../../', import.meta.url);

const http = z.object({
  method: z.string(),
  path: z.string(),
  cors: z.unknown().optional(),
  private: z.boolean().optional(),
});

export const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string().transform((action) => [action]), z.array(z.string())]),
  Resource: z.unknown(),
});
export type Statement = z.infer<typeof statement>;

const event = z.looseObject({
  http: http.optional(),
  sqs: z.object({ arn: z.string(), maximumConcurrency: z.number().optional() }).optional(),
});

const variables = z.record(z.string(), z.unknown());

const lambda = z.object({
  handler: z.string(),
  /** Seconds; the service's own where a function names none. */
  timeout: z.number().default(10),
  environment: variables.optional(),
  /** Where what it gave up on goes, of calls that nobody waits for. */
  destinations: z.object({ onFailure: z.unknown() }).optional(),
  events: z.array(event).default([]),
  iamRoleStatements: z.array(z.union([z.string(), statement])).default([]),
});

export type LambdaFunction = z.infer<typeof lambda> & { name: string };

const read = (path: string): unknown => parse(readFileSync(new URL(path, root), 'utf8'));

const fileReference = z.string().transform((text, context) => {
  const path = /^\$\{file\((.+)\)\}$/.exec(text)?.[1];
  if (path !== undefined) return path;
  context.addIssue({ code: 'custom', message: 'must be ${file(...)}' });
  return z.NEVER;
});

/** Every function of the files that serverless.yml lists. */
export const readFunctions = (): LambdaFunction[] =>
  z
    .object({ functions: z.array(fileReference).min(1) })
    .parse(read('serverless.yml'))
    .functions.flatMap((path) => Object.entries(z.record(z.string(), lambda).parse(read(path))))
    .map(([name, each]) => ({ name, ...each }));

/** The names of the variables that serverless.yml gives to every function. */
export const readSharedVariables = (): string[] =>
  Object.keys(
    z.object({ provider: z.object({ environment: variables }) }).parse(read('serverless.yml'))
      .provider.environment,
  );

/** The statements of serverless/iam.yml, by name. */
export const readStatements = (): Record<string, Statement> =>
  z.record(z.string(), statement).parse(read('serverless/iam.yml'));
