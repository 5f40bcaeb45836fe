import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Faults, FaultyService } from '../control/faults.ts';
import type { Hold } from '../control/hold-connection.ts';
import { AwsError } from './aws-error.ts';

/** One emulated AWS service, and how it words the failures that every service has. */
export interface AwsService {
  name: FaultyService;
  faults: Faults;
  hold: Hold;
  invalid(message: string): AwsError;
  throttled(operation: string): AwsError;
  refused(operation: string): AwsError;
  broken(): AwsError;
}

export type Operation = (input: unknown) => unknown;

/** Use strict schemas: a member that the emulator does not know is refused, never ignored. */
export const operation =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (input: z.output<Schema>) => unknown,
  ): Operation =>
  (input) =>
    run(schema.parse(input));

export const blob = z.base64().transform((text) => Buffer.from(text, 'base64'));
export const epochSeconds = (ms: number): number => ms / 1_000;

const denied = (service: AwsService, name: string): AwsError => {
  const message = `User is not authorized to perform: ${service.name}:${name}`;
  return new AwsError('AccessDeniedException', message, 403);
};

/** Runs one operation, with whatever fault is switched on for it, and answers as AWS does. */
export const answer = async (
  c: Context,
  service: AwsService,
  name: string,
  work: () => unknown,
): Promise<Response> => {
  const fault = service.faults.take(service.name, name);
  try {
    if (fault === 'throttle') throw service.throttled(name);
    if (fault === 'server_error') throw service.broken();
    if (fault === 'refuse') throw service.refused(name);
    if (fault === 'deny') throw denied(service, name);
    const output = (await work()) ?? {};
    if (fault !== 'timeout_after_accept') return respond(200, output);
    await service.hold(c.req.raw.signal);
    return new Response(null, { status: 504 });
  } catch (error) {
    return respondError(toAwsError(error, service));
  }
};

/** The awsJson1.1 protocol: every operation is a POST that names itself in `X-Amz-Target`. */
export const awsJsonApp = (service: AwsService, operations: Record<string, Operation>): Hono => {
  const known = new Map(Object.entries(operations));
  const app = new Hono();
  app.post('*', (c) => {
    const name = c.req.header('x-amz-target')?.split('.').at(-1) ?? '';
    return answer(c, service, name, async () => {
      const run = known.get(name);
      if (!run) throw new AwsError('UnknownOperationException', `${name} is not emulated.`);
      return run(await readJson(c));
    });
  });
  return app;
};

/** The request's JSON body; an empty one, as the SDK sends for operations without input, is `{}`. */
export const readJson = async (c: Context): Promise<unknown> => {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AwsError('SerializationException', `The body is not JSON: ${String(cause)}`);
  }
};

const toAwsError = (error: unknown, service: AwsService): AwsError => {
  if (error instanceof AwsError) return error;
  if (error instanceof z.ZodError) return service.invalid(describe(error));
  console.error(error);
  return service.broken();
};

const describe = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`).join('; ');

const respondError = ({ code, message, status }: AwsError): Response =>
  respond(
    status,
    { __type: code, ...(message === '' ? {} : { message }) },
    { 'x-amzn-errortype': code },
  );

const respond = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': randomUUID(),
      ...headers,
    },
  });
