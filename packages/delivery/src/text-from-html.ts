import { convert } from 'html-to-text';

/** The readable text of an HTML mail, for clients that show no HTML. */
export const textFromHtml = (html: string): string =>
  convert(html, { wordwrap: 78, limits: { maxInputLength: 2_000_000 } });
