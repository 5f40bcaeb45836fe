import { apiVersion } from '@distronation/contracts';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Failure } from './describe-failure.ts';
import { readableHeaders } from './rate-limit.ts';

type Headers = Record<string, string>;

const baseHeaders: Headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const json = (statusCode: number, body: object): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...baseHeaders, 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** Echoes the caller's origin if it is one of ours; never `*`, never another's. */
export const corsHeaders = (allowed: readonly string[], origin: string | undefined): Headers => ({
  Vary: 'Origin',
  ...(origin !== undefined && allowed.includes(origin)
    ? {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': readableHeaders.join(', '),
      }
    : {}),
});

const envelope = (now: Date) => ({ timestamp: now.toISOString(), version: apiVersion });

const asObject = (result: unknown): object => {
  if (typeof result === 'object' && result !== null) return result;
  throw new TypeError('A use case must return an object');
};

export const okResponse = (result: unknown, now: Date): APIGatewayProxyResult =>
  json(200, { success: true, ...asObject(result), ...envelope(now) });

export const redirectResponse = (value: unknown, statusCode: number): APIGatewayProxyResult => {
  const result = asObject(value);
  if (!('location' in result) || typeof result.location !== 'string') {
    throw new TypeError('A redirect needs a location');
  }
  return { statusCode, headers: { ...baseHeaders, Location: result.location }, body: '' };
};

export const errorResponse = (failure: Failure, requestId: string, now: Date) => {
  const { status, code, message, problems, data } = failure;
  return json(status, {
    success: false,
    error: message,
    code,
    requestId,
    ...(problems ? { problems } : {}),
    ...(data === undefined ? {} : { data }),
    ...envelope(now),
  });
};
