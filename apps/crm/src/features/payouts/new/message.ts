import { monthWords, type Month } from '../../../lib/month.ts';

export interface Message {
  subject: string;
  greeting: string;
  /** As it was written, in the form that `format` names. */
  body: string;
  format: 'text' | 'html';
  from: string;
  replyTo: string;
}

export const usualMessage = (month: Month): Message => ({
  subject: `Your statement for ${monthWords(month)}`,
  greeting: 'Hello {{name|there}},',
  body: 'Your statement is ready. Below are your amounts, and links to your reports.\n\nThe links work for 25 days and are yours alone: please do not pass this message on.',
  format: 'text',
  from: '',
  replyTo: '',
});

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Paragraphs are parted by an empty line. */
const htmlOf = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

/** What was written, as a run takes it. */
export const bodiesOf = ({ body, format }: Message): { html: string; text?: string } =>
  format === 'html' ? { html: body } : { html: htmlOf(body), text: body.trim() };
