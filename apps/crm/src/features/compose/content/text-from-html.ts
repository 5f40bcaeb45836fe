import { convert } from 'html-to-text';

/** The plain text that the server makes of an HTML mail. */
export const textFromHtml = (html: string): string =>
  convert(html, { wordwrap: 78, limits: { maxInputLength: 2_000_000 } });
