import { isMessageEmpty, type Draft } from '../draft/draft.ts';
import { paragraphs } from './doc.ts';
import { mailHtmlOf } from './mail-html.ts';
import { mailTextOf } from './mail-text.ts';

type Format = Draft['format'];

/** Whether something of what is written could get lost on the way. */
export const losesSomething = (draft: Draft, to: Format): boolean =>
  !isMessageEmpty(draft) && (draft.format === 'html' || (draft.format === 'rich' && to === 'text'));

const textFrom = async (draft: Draft): Promise<string> => {
  if (draft.format === 'rich') return mailTextOf(draft.doc);
  const { textFromHtml } = await import('./text-from-html.ts');
  return textFromHtml(draft.source);
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same message, written in another way. */
export const inFormat = async (draft: Draft, format: Format): Promise<Partial<Draft>> => {
  if (isMessageEmpty(draft)) return { format, source: '', doc: paragraphs('') };
  if (format === 'text') return { format, source: await textFrom(draft) };
  if (format === 'html') {
    const source =
      draft.format === 'rich'
        ? mailHtmlOf(draft.doc)
        : escaped(draft.source).replaceAll('\n', '<br>\n');
    return { format, source };
  }
  if (draft.format === 'text') return { format, doc: paragraphs(draft.source) };
  const { docFromHtml } = await import('../rich/doc-from-html.ts');
  return { format, doc: docFromHtml(draft.source) };
};
