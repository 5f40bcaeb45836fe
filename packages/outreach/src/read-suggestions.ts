import type { CleanHtml } from './writing-model.ts';

const mostLines = 5;
const longestLine = 150;

const fence = /^\s*```[a-z]{0,10}[ \t]*\n|\n?[ \t]*```\s*$/gi;
const mark = /^(?:[-*•]|\d{1,2}[.)])\s+/;
const quotes = /^["'“”„«]+|["'“”„»]+$/g;

const lineOf = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(mark, '')
    .replaceAll(quotes, '')
    .trim();

/** The lines of an answer, without what models put around them. */
export const readLines = (answer: string): string[] => {
  const lines = answer.replaceAll(fence, '').split('\n').map(lineOf);
  const sound = lines.filter((line) => line !== '' && line.length <= longestLine);
  return [...new Set(sound)].slice(0, mostLines);
};

/** The HTML of an answer, cleaned. Links that `given` does not hold were made up, and lead nowhere. */
export const readHtml = (answer: string, given: string, clean: CleanHtml): string[] => {
  const known = given.replaceAll('&amp;', '&');
  const html = clean(answer.replaceAll(fence, ''), (href) => known.includes(href)).trim();
  return html === '' ? [] : [html];
};
