import { parse } from 'node-html-parser';
import type { Mail } from './mail.ts';

export interface Link {
  url: string;
  /** What the reader sees. */
  label: string;
  /** Whether the provider would count a click on it. */
  tracked: boolean;
}

/** The web links of a mail, in order; those of the plain text when it has no HTML. */
export const linksOf = ({ html, text }: Pick<Mail, 'html' | 'text'>): Link[] =>
  html === undefined ? textLinks(text ?? '') : htmlLinks(html);

/** The visible way out: the last link that speaks of unsubscribing. */
export const footerLink = (links: Link[]): Link | undefined =>
  links.findLast(({ url, label }) => /unsubscribe/i.test(label + url));

const htmlLinks = (html: string): Link[] =>
  parse(html)
    .querySelectorAll('a[href]')
    .map((anchor) => ({
      url: anchor.getAttribute('href') ?? '',
      label: anchor.text.trim(),
      tracked:
        anchor.getAttribute('disable-tracking') !== 'true' && !anchor.hasAttribute('ses:no-track'),
    }))
    .filter(({ url }) => /^https?:/i.test(url));

const textLinks = (text: string): Link[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([url]) => ({ url, label: url, tracked: false }));
