import { topicDescriptions, type Topic } from '@distronation/contracts';

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const why = (topic: Topic): string =>
  `You receive this because you are on Distro Nation's “${topicDescriptions[topic].name}” list.`;

// Both providers' ways of leaving a link alone: a tracked unsubscribe link would break one-click.
const untracked = 'disable-tracking="true" ses:no-track';

const htmlFooter = (topic: Topic, url: string): string =>
  `<div style="margin-top:32px;padding-top:16px;border-top:1px solid #d9d4c7;` +
  `font:13px/1.5 -apple-system,'Segoe UI',Helvetica,Arial,sans-serif;color:#6b6558">` +
  `<strong>Distro Nation</strong><br>${escapeHtml(why(topic))}<br>` +
  `<a href="${url}" ${untracked} style="color:#6b6558">Unsubscribe</a></div>`;

/** Puts the footer at the end of the visible page, whether or not the mail is a whole document. */
export const withHtmlFooter = (html: string, topic: Topic, url: string): string => {
  const end = html.toLowerCase().lastIndexOf('</body>');
  const at = end === -1 ? html.length : end;
  return `${html.slice(0, at)}${htmlFooter(topic, url)}${html.slice(at)}`;
};

export const withTextFooter = (text: string, topic: Topic, url: string): string =>
  `${text.trimEnd()}\n\n--\nDistro Nation\n${why(topic)}\nUnsubscribe: ${url}\n`;
