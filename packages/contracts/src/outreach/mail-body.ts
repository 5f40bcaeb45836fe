import { besideOthers } from '../query-fields.ts';

// What is no text at all is a problem of its own, and must not hide this one behind a crash.
const isGiven = (content: unknown): boolean =>
  typeof content === 'string' ? content.trim() !== '' : content !== undefined;

export const saysSomething = ({ html, text }: { html?: unknown; text?: unknown }): boolean =>
  isGiven(html) || isGiven(text);

export const saysNothing = {
  error: 'Either text or html content is required',
  path: ['html'],
  ...besideOthers,
};
