import type { BodyFormat } from '@distronation/contracts';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { DomainError } from '../errors.ts';
import { readJson, unreadable } from './read-json.ts';

// Lambda takes 6 MB; a mail is cut off by Gmail at a tenth of a megabyte.
const maxBodyBytes = 2_000_000;

const mediaTypeOf = (contentType: string) => contentType.split(';')[0]?.trim().toLowerCase() ?? '';

const formatOf = (mediaType: string): BodyFormat | undefined => {
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) return 'json';
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  return mediaType === 'multipart/form-data' ? 'form' : undefined;
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

// Buffer.from skips what is no base64 and would hand over something else than was sent.
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

const decodeBody = (body: string, isBase64: boolean): Buffer => {
  if (isBase64 && !base64.test(body)) throw unreadable('The request body is not valid base64');
  const bytes = Buffer.from(body, isBase64 ? 'base64' : 'utf8');
  if (bytes.byteLength > maxBodyBytes) throw new DomainError('body_too_large');
  return bytes;
};

/** Decodes what API Gateway hands over, whether it encoded the body in base64 or not. */
export const readBody = async (
  { body, isBase64Encoded, headers }: APIGatewayProxyEvent,
  formats: readonly BodyFormat[],
): Promise<unknown> => {
  const bytes = decodeBody(body ?? '', isBase64Encoded);
  const given = Object.entries(headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'content-type',
  )?.[1];
  // A one-click POST must never fail for want of a content type, so the first format is assumed.
  const fallback = formats[0] === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  const contentType = given?.trim() || fallback;
  const format = formatOf(mediaTypeOf(contentType));
  if (format === undefined || !formats.includes(format)) {
    throw new DomainError('unsupported_media_type');
  }
  return format === 'json' ? readJson(bytes) : parseForm(bytes, contentType);
};
