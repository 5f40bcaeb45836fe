import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { createFaults, type Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import { AwsError } from '../aws-error.ts';
import { authenticate, type FindCredentials } from './authenticate.ts';
import { corsHeaders, preflight } from './cors.ts';
import { openObjectStore } from './object-store.ts';
import { operationOf } from './operations.ts';
import { s3Error } from './s3-error.ts';
import { readRequest, type S3Request } from './s3-request.ts';
import { writeXml } from './xml.ts';

export interface S3Options {
  /** Where everything lies. */
  dir: string;
  /** The path under which the app is mounted: it is part of what callers sign. */
  mount?: string;
  credentials?: FindCredentials;
  faults?: Faults;
  now?: () => number;
  hold?: Hold;
}

export interface S3Emulator {
  app: Hono;
  close(): void;
}

/** For those on this machine who hold no session. */
export const localCredentials: FindCredentials = (accessKeyId) =>
  accessKeyId === 'local' ? { secretAccessKey: 'local' } : undefined;

const asResponse = (answer: Response | string | void): Response => {
  if (answer instanceof Response) return answer;
  if (answer === undefined) return new Response(null);
  return new Response(answer, { headers: { 'content-type': 'application/xml' } });
};

const asFailure = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  console.error(error);
  return s3Error('InternalError');
};

/** HEAD has no body, so that its failures have no code. */
const failureResponse = ({ code, message, status }: AwsError, c: Context): Response => {
  const isHead = c.req.raw.method === 'HEAD';
  const body = { Code: code, Message: message, Resource: new URL(c.req.url).pathname };
  return new Response(isHead ? null : writeXml('Error', body), {
    status,
    headers: { 'content-type': 'application/xml' },
  });
};

/** S3 as far as this product needs it: path-style, contents on disk, private buckets, signatures and
 *  their expiry, conditional writes, versions and Object Lock. What is not emulated is refused. */
export const s3Emulator = ({
  dir,
  mount = '',
  credentials = localCredentials,
  faults = createFaults(),
  now = Date.now,
  hold = holdConnection(),
}: S3Options): S3Emulator => {
  const store = openObjectStore(dir);
  const check = authenticate(credentials, now);

  const run = async (c: Context, request: S3Request): Promise<Response> => {
    if (request.method === 'OPTIONS') {
      return preflight(store.bucket(request.bucket)?.info, request.headers);
    }
    const { may } = check(request);
    const operation = operationOf(request);
    if (may?.(operation.name, request.bucket) === false) throw s3Error('AccessDenied');
    const fault = faults.take('s3', operation.name);
    if (fault === 'throttle') throw s3Error('SlowDown');
    if (fault === 'server_error') throw s3Error('InternalError');
    if (fault === 'refuse' || fault === 'deny') throw s3Error('AccessDenied');
    const response = asResponse(await operation.run({ store, now }));
    if (fault === 'timeout_after_accept') await hold(c.req.raw.signal);
    return response;
  };

  const app = new Hono();
  app.all('*', async (c) => {
    const { method, headers } = c.req.raw;
    const origin = headers.get('origin');
    let bucket: string | undefined;
    let response: Response;
    try {
      const request = readRequest(c.req.raw, mount);
      ({ bucket } = request);
      response = await run(c, request);
    } catch (error) {
      response = failureResponse(asFailure(error), c);
    }
    response.headers.set('x-amz-request-id', randomUUID());
    // By which the SDK sets its own clock right.
    response.headers.set('date', new Date(now()).toUTCString());
    if (origin !== null && method !== 'OPTIONS') {
      const info = store.bucket(bucket ?? '')?.info;
      const allowed = corsHeaders(info, { origin, method, headers: [] });
      for (const [name, value] of Object.entries(allowed)) response.headers.set(name, value);
    }
    return response;
  });
  return { app, close: store.close };
};
