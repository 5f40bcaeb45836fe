import { fillPlaceholders } from '@distronation/contracts';
import type { Fields } from '../audience/use-audience.ts';

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const fill = (text: string, fields: Fields, say: (value: string) => string): string =>
  fillPlaceholders(text, ({ name, instead }) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    // A field that is missing shows its name, so that it is noticed.
    return say(value || (instead ?? `{{${name}}}`));
  });

/** A text as one recipient reads it. */
export const fillText = (text: string, fields: Fields): string =>
  fill(text, fields, (value) => value);

/** The same for HTML, in which no value becomes markup. */
export const fillHtml = (html: string, fields: Fields): string => fill(html, fields, escape);
