import type { BodyFormat } from '@distronation/contracts';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { DomainError } from '../errors.ts';

// Lambda takes 6 MB; a mail is cut off by Gmail at a tenth of a megabyte.
const maxBodyBytes = 2_000_000;

const mediaTypeOf = (contentType: string) => contentType.split(';')[0]?.trim().toLowerCase() ?? '';

const formatOf = (mediaType: string): BodyFormat | undefined => {
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) return 'json';
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  return mediaType === 'multipart/form-data' ? 'form' : undefined;
};

const unreadable = (message: string): z.ZodError =>
  new z.ZodError([{ code: 'custom', path: [], message, input: undefined }]);

const reservedNames = new Set(['__proto__', 'constructor', 'prototype']);

const refuseReservedNames = (name: string, value: unknown): unknown => {
  if (reservedNames.has(name)) throw unreadable(`The name ${name} is not allowed`);
  return value;
};

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'), refuseReservedNames);
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    throw unreadable('The request body is not valid JSON');
  }
};

const parseForm = async (bytes: Buffer, contentType: string): Promise<Record<string, string>> => {
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(new Uint8Array(bytes), { headers }).formData();
    const fields = [...form].filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    );
    return Object.fromEntries(fields);
  } catch {
    throw unreadable('The request body is not a valid form');
  }
};

/** Decodes what API Gateway hands over, whether it encoded the body in base64 or not. */
export const readBody = async (
  { body, isBase64Encoded, headers }: APIGatewayProxyEvent,
  formats: readonly BodyFormat[],
): Promise<unknown> => {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.byteLength > maxBodyBytes) throw new DomainError('body_too_large');
  const given = Object.entries(headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'content-type',
  )?.[1];
  // A one-click POST must never fail for want of a content type, so the first format is assumed.
  const fallback = formats[0] === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  const contentType = given ?? fallback;
  const format = formatOf(mediaTypeOf(contentType));
  if (format === undefined || !formats.includes(format)) {
    throw new DomainError('unsupported_media_type');
  }
  return format === 'json' ? parseJson(bytes) : parseForm(bytes, contentType);
};
