import type { BodyFormat, Endpoint, FormField } from '@distronation/contracts';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { DomainError } from '../errors.ts';
import { headerOf } from './header-of.ts';
import { multipart, readForm, urlencoded } from './read-form.ts';
import { readJson, refuseWhatHarms, unreadable } from './read-json.ts';

// A mail is cut off by Gmail at a tenth of a megabyte.
const usualMaxBytes = 2_000_000;

const mediaTypeOf = (contentType: string) => contentType.split(';')[0]?.trim().toLowerCase() ?? '';

/** What a body is to be read as. Where only a form can be meant it is read as one whatever it calls
 *  itself: RFC 8058's one click must not fail for a content type, or for want of one. */
const contentTypeOf = (given: string, formats: readonly BodyFormat[]): string => {
  const isFormOnly = formats.every((format) => format === 'form');
  if (isFormOnly && mediaTypeOf(given) !== multipart) return urlencoded;
  return given === '' ? 'application/json' : given;
};

const formatOf = (mediaType: string): BodyFormat | undefined => {
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) return 'json';
  return mediaType === urlencoded || mediaType === multipart ? 'form' : undefined;
};

// Buffer.from skips what is no base64 and would hand over something else than was sent.
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

const decodeBody = (body: string, isBase64: boolean, maxBytes: number): Buffer => {
  if (isBase64 && !base64.test(body)) throw unreadable('The request body is not valid base64');
  const bytes = Buffer.from(body, isBase64 ? 'base64' : 'utf8');
  if (bytes.byteLength > maxBytes) throw new DomainError('body_too_large');
  return bytes;
};

const lastOfEach = (form: readonly FormField[]): unknown => Object.fromEntries(form);

/** Decodes what API Gateway hands over, whether it encoded the body in base64 or not. */
export const readBody = async (
  event: APIGatewayProxyEvent,
  {
    bodyFormats = ['json'],
    fromForm = lastOfEach,
    maxBodyBytes = usualMaxBytes,
  }: Pick<Endpoint, 'bodyFormats' | 'fromForm' | 'maxBodyBytes'>,
): Promise<unknown> => {
  const bytes = decodeBody(event.body ?? '', event.isBase64Encoded, maxBodyBytes);
  const contentType = contentTypeOf(headerOf(event, 'content-type')?.trim() ?? '', bodyFormats);
  const format = formatOf(mediaTypeOf(contentType));
  if (format === undefined || !bodyFormats.includes(format)) {
    throw new DomainError('unsupported_media_type');
  }
  const body = format === 'json' ? readJson(bytes) : fromForm(await readForm(bytes, contentType));
  refuseWhatHarms(body);
  return body;
};
