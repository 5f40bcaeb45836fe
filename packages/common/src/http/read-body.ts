import type { BodyFormat, Endpoint, FormField } from '@distronation/contracts';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { DomainError } from '../errors.ts';
import { headerOf } from './header-of.ts';
import { readJson, refuseWhatHarms, unreadable } from './read-json.ts';

// Lambda takes 6 MB; a mail is cut off by Gmail at a tenth of a megabyte.
const maxBodyBytes = 2_000_000;

const mediaTypeOf = (contentType: string) => contentType.split(';')[0]?.trim().toLowerCase() ?? '';

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';

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

const readFields = async (bytes: Buffer, contentType: string): Promise<FormField[]> => {
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  return [...form].flatMap(([name, value]): FormField[] =>
    typeof value === 'string' ? [[name, value.trim()]] : [],
  );
};

/** Some senders end the lines of a multipart body by LF alone, which the standard's reader refuses. */
const withCrLf = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1');

const parseForm = (bytes: Buffer, contentType: string): Promise<FormField[]> =>
  readFields(bytes, contentType)
    .catch(() => readFields(withCrLf(bytes), contentType))
    .catch(() => {
      throw unreadable('The request body is not a valid form');
    });

// Buffer.from skips what is no base64 and would hand over something else than was sent.
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

const decodeBody = (body: string, isBase64: boolean): Buffer => {
  if (isBase64 && !base64.test(body)) throw unreadable('The request body is not valid base64');
  const bytes = Buffer.from(body, isBase64 ? 'base64' : 'utf8');
  if (bytes.byteLength > maxBodyBytes) throw new DomainError('body_too_large');
  return bytes;
};

const lastOfEach = (form: readonly FormField[]): unknown => Object.fromEntries(form);

/** Decodes what API Gateway hands over, whether it encoded the body in base64 or not. */
export const readBody = async (
  event: APIGatewayProxyEvent,
  { bodyFormats = ['json'], fromForm = lastOfEach }: Pick<Endpoint, 'bodyFormats' | 'fromForm'>,
): Promise<unknown> => {
  const bytes = decodeBody(event.body ?? '', event.isBase64Encoded);
  const contentType = contentTypeOf(headerOf(event, 'content-type')?.trim() ?? '', bodyFormats);
  const format = formatOf(mediaTypeOf(contentType));
  if (format === undefined || !bodyFormats.includes(format)) {
    throw new DomainError('unsupported_media_type');
  }
  const body = format === 'json' ? readJson(bytes) : fromForm(await parseForm(bytes, contentType));
  refuseWhatHarms(body);
  return body;
};
