const tags = /<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const styleAttribute = /\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const styleSheets = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;

/** HTML as the editor is to read it. It keeps no styles, and our policy would have the browser complain of
 *  each one that is parsed. */
export const withoutStyles = (html: string): string =>
  html.replaceAll(styleSheets, '').replaceAll(tags, (tag) => tag.replaceAll(styleAttribute, ''));
