import { z } from 'zod';
import type { Form } from './form.ts';
import { refuse } from './refusal.ts';
import type { NewVersion } from './templates.ts';

const headersSchema = z.partialRecord(z.enum(['From', 'Reply-To', 'Subject']), z.string());

const readHeaders = (json: string): Record<string, string> => {
  try {
    return headersSchema.parse(JSON.parse(json));
  } catch {
    return refuse("'headers' must be a JSON object of From, Reply-To and Subject");
  }
};

/** What names and tags may be made of. */
export const isSymbol = (text: string): boolean => /^[\w.~-]+$/.test(text);

/** The fields that make a version; its content and tag are told apart by the caller. */
export const readVersion = (form: Form, template: string, tag: string): NewVersion => {
  if (!isSymbol(tag)) refuse("'tag' may hold letters, digits and .-_~");
  if ((form.one('engine') ?? 'handlebars') !== 'handlebars') refuse('unsupported engine');
  const comment = form.one('comment') ?? '';
  return { tag, template, comment, headers: readHeaders(form.one('headers') ?? '{}') };
};

/** What an update of a version says anew; the rest stays as it is. */
export const readVersionChange = (form: Form): Partial<NewVersion> => {
  const [template, comment, headers] = ['template', 'comment', 'headers'].map(form.one);
  return {
    ...(template === undefined ? {} : { template }),
    ...(comment === undefined ? {} : { comment }),
    ...(headers === undefined ? {} : { headers: readHeaders(headers) }),
  };
};
