import { escapeHtml } from '@distronation/common';
import { topicDescriptions, type Topic } from '@distronation/contracts';

const nameOf = (topic: Topic): string => topicDescriptions[topic].name;

const why = (topicName: string): string =>
  `You receive this because you are on Distro Nation's “${topicName}” list.`;

// Both providers' ways of leaving a link alone: a tracked unsubscribe link would break one-click.
const untracked = 'disable-tracking="true" ses:no-track';

const htmlFooter = (topicName: string, url: string): string =>
  `<div style="margin-top:32px;padding-top:16px;border-top:1px solid #d9d4c7;` +
  `font:13px/1.5 -apple-system,'Segoe UI',Helvetica,Arial,sans-serif;color:#6b6558">` +
  `<strong>Distro Nation</strong><br>${escapeHtml(why(topicName))}<br>` +
  `<a href="${url}" ${untracked} style="color:#6b6558">Unsubscribe</a></div>`;

/** Where the visible page ends: before the last `</body>` that is no comment, before a comment that
 *  nobody closed, else at the end. */
const endOfPage = (html: string): number => {
  let end: number | undefined;
  let from = 0;
  while (from < html.length) {
    const comment = html.indexOf('<!--', from);
    const visible = html.slice(from, comment === -1 ? html.length : comment);
    const [last] = [...visible.matchAll(/<\/body/gi)].slice(-1);
    if (last) end = from + last.index;
    if (comment === -1) break;
    const close = html.indexOf('-->', comment + 4);
    if (close === -1) return end ?? comment;
    from = close + 3;
  }
  return end ?? html.length;
};

const insert = (footer: string, html: string): string => {
  const at = endOfPage(html);
  return `${html.slice(0, at)}${footer}${html.slice(at)}`;
};

/** Puts the footer at the end of the visible page, whether or not the mail is a whole document. */
export const withHtmlFooter = (html: string, topic: Topic, url: string): string =>
  insert(htmlFooter(nameOf(topic), url), html);

/** The same for a stored template, whose variables name list and link when it is sent. */
export const withTemplateFooter = (html: string): string =>
  insert(htmlFooter('{{topic_name}}', '{{unsubscribe_url}}'), html);

/** A template without our footer, and without its own links to `{{unsubscribe_url}}`: for a mail that gets
 *  a footer when it is sent. */
export const withoutTemplateLinks = (html: string): string =>
  html
    .replace(htmlFooter('{{topic_name}}', '{{unsubscribe_url}}'), '')
    .replaceAll(
      /<a\b(?=[^<>]*\{\{\s*unsubscribe_url\s*\}\})[^<>]*>[\s\S]{0,2000}?<\/a\s{0,9}>/gi,
      '',
    );

/** Keeps a template's own links to `{{unsubscribe_url}}` from being rewritten. */
export const withUntrackedTemplateLinks = (html: string): string =>
  html.replaceAll(
    /<a\b(?=[^<>]*\{\{\s*unsubscribe_url\s*\}\})(?![^<>]*no-track)/gi,
    (tag) => `${tag} ${untracked}`,
  );

export const withTextFooter = (text: string, topic: Topic, url: string): string =>
  `${text.trimEnd()}\n\n--\nDistro Nation\n${why(nameOf(topic))}\nUnsubscribe: ${url}\n`;
