import type { z } from 'zod';
import type { BodyFormat, Endpoint } from '../endpoint.ts';
import { refTo, requestName } from './schemas.ts';
import { toSchema } from './to-schema.ts';

const mediaTypes: Record<BodyFormat, readonly string[]> = {
  json: ['application/json'],
  form: ['application/x-www-form-urlencoded', 'multipart/form-data'],
};

/** `idempotency-key` as documents write it; contracts hold header names in lower case. */
const headerName = (name: string): string =>
  name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

const parametersIn = (place: 'path' | 'query' | 'header', fields: z.ZodObject | undefined) => {
  if (fields === undefined) return [];
  const { properties = {}, required = [] } = toSchema(fields, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name: place === 'header' ? headerName(name) : name,
    in: place,
    required: required.includes(name),
    schema,
  }));
};

export const parametersOf = ({ params, query, headers }: Endpoint) => [
  ...parametersIn('path', params),
  ...parametersIn('query', query),
  ...parametersIn('header', headers),
];

/** The body under every media type that the endpoint reads; undefined for one without a body. */
export const requestBodyOf = (endpoint: Endpoint) => {
  const { body, bodyFormats = ['json'] } = endpoint;
  if (body === undefined) return undefined;
  const content = { schema: refTo(requestName(endpoint)) };
  const types = bodyFormats.flatMap((format) => mediaTypes[format]);
  return { required: true, content: Object.fromEntries(types.map((type) => [type, content])) };
};
