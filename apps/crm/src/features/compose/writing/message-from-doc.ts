import type { RichNode } from '../content/doc.ts';
import { mailHtmlOf } from '../content/mail-html.ts';
import { mailTextOf } from '../content/mail-text.ts';
import type { Draft } from '../draft/draft.ts';

/** A rich text as the message of a draft, in the way in which that is written. */
export const messageFromDoc = (format: Draft['format'], doc: RichNode): Partial<Draft> => {
  if (format === 'rich') return { doc };
  return { source: format === 'html' ? mailHtmlOf(doc) : mailTextOf(doc) };
};
