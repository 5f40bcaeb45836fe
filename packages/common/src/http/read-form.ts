import type { FormField } from '@distronation/contracts';
import { unreadable } from './read-json.ts';

export const urlencoded = 'application/x-www-form-urlencoded';
export const multipart = 'multipart/form-data';

// No form of ours has a hundred. The standard's reader takes half a minute for a million.
const maxFields = 1_000;

const hasTooMany = (bytes: Buffer, contentType: string): boolean =>
  !contentType.toLowerCase().startsWith(multipart) &&
  bytes.toString('latin1').split('&', maxFields + 1).length > maxFields;

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

/** The texts of a form, in their order; files are left out. */
export const readForm = async (bytes: Buffer, contentType: string): Promise<FormField[]> => {
  if (hasTooMany(bytes, contentType)) throw unreadable('The form has too many fields');
  return readFields(bytes, contentType)
    .catch(() => readFields(withCrLf(bytes), contentType))
    .catch(() => {
      throw unreadable('The request body is not a valid form');
    });
};
