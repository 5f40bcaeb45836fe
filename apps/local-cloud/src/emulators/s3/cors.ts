import * as z from 'zod';
import type { Bucket, CorsRule } from './records.ts';
import { s3Error } from './s3-error.ts';
import { readXml, writeXml } from './xml.ts';

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat())
  .default([]);

const rule = z.object({
  AllowedOrigin: texts,
  AllowedMethod: texts,
  AllowedHeader: texts,
  ExposeHeader: texts,
  MaxAgeSeconds: z.coerce.number().int().nonnegative().optional(),
});

const document = z.object({
  CORSRule: z.union([rule.transform((one) => [one]), z.array(rule).max(100)]),
});

export const readCors = (text: string): CorsRule[] => {
  const parsed = document.safeParse(readXml('CORSConfiguration', text));
  if (!parsed.success) throw s3Error('MalformedXML');
  return parsed.data.CORSRule.map((each) => ({
    origins: each.AllowedOrigin,
    methods: each.AllowedMethod,
    headers: each.AllowedHeader.map((name) => name.toLowerCase()),
    exposed: each.ExposeHeader,
    maxAgeSeconds: each.MaxAgeSeconds,
  }));
};

export const corsXml = ({ cors }: Bucket): string => {
  if (cors.length === 0) throw s3Error('NoSuchCORSConfiguration');
  return writeXml('CORSConfiguration', {
    CORSRule: cors.map(({ origins, methods, headers, exposed, maxAgeSeconds }) => ({
      AllowedOrigin: origins,
      AllowedMethod: methods,
      AllowedHeader: headers,
      ExposeHeader: exposed,
      MaxAgeSeconds: maxAgeSeconds,
    })),
  });
};

/** `*` stands for anything, once. */
const matches = (pattern: string, text: string): boolean => {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
};

interface Crossing {
  origin: string;
  method: string;
  /** What a preflight asks to send; none for the request itself. */
  headers: string[];
}

const ruleFor = ({ cors }: Bucket, { origin, method, headers }: Crossing) =>
  cors.find(
    (each) =>
      each.origins.some((pattern) => matches(pattern, origin)) &&
      each.methods.includes(method) &&
      headers.every((name) => each.headers.some((pattern) => matches(pattern, name))),
  );

/** What lets a page of another origin read the answer; nothing where no rule does. */
export const corsHeaders = (
  bucket: Bucket | undefined,
  crossing: Crossing,
): Record<string, string> => {
  const found = bucket && ruleFor(bucket, crossing);
  if (!found) return {};
  const isAnybody = found.origins.includes('*');
  return {
    'access-control-allow-origin': isAnybody ? '*' : crossing.origin,
    ...(isAnybody ? {} : { 'access-control-allow-credentials': 'true' }),
    'access-control-allow-methods': found.methods.join(', '),
    ...(crossing.headers.length > 0
      ? { 'access-control-allow-headers': crossing.headers.join(', ') }
      : {}),
    ...(found.exposed.length > 0
      ? { 'access-control-expose-headers': found.exposed.join(', ') }
      : {}),
    ...(found.maxAgeSeconds === undefined
      ? {}
      : { 'access-control-max-age': String(found.maxAgeSeconds) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
};

/** The answer to `OPTIONS`, which needs no signature. */
export const preflight = (bucket: Bucket | undefined, headers: Headers): Response => {
  const origin = headers.get('origin');
  const method = headers.get('access-control-request-method');
  if (origin === null || method === null) {
    throw s3Error('InvalidRequest', 'Insufficient information. Origin request header needed.');
  }
  const asked = (headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const allowed = corsHeaders(bucket, { origin, method, headers: asked });
  if (Object.keys(allowed).length === 0) throw s3Error('AccessForbidden');
  return new Response(null, { headers: allowed });
};
