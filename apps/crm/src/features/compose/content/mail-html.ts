import type { RichNode } from './doc.ts';
import { safeLink } from './link-target.ts';

// Mail programs know little of style sheets: each element carries its own. Ink and paper are left to the
// program, so that a dark one may choose its own.
const base =
  "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";

const openMail = `<div style="${base};max-width:600px;margin:0 auto">`;
const closeMail = '</div>';

/** Whether it was written here in rich text, and can be again. */
export const isRichMail = (html: string): boolean => html.startsWith(openMail);

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const headings: Readonly<Record<number, string>> = {
  1: 'font-size:26px;line-height:1.25;margin:24px 0 12px',
  2: 'font-size:20px;line-height:1.3;margin:24px 0 8px',
  3: 'font-size:17px;line-height:1.4;margin:16px 0 8px',
};

const marked = (html: string, { marks = [] }: RichNode): string =>
  marks.reduce((inner, { type, attrs }) => {
    if (type === 'bold') return `<strong>${inner}</strong>`;
    if (type === 'italic') return `<em>${inner}</em>`;
    if (type === 'underline') return `<u>${inner}</u>`;
    if (type !== 'link') return inner;
    const href = safeLink(attrs?.['href']);
    return href ? `<a href="${escape(href)}">${inner}</a>` : inner;
  }, html);

const inside = ({ content = [] }: RichNode): string => content.map(render).join('');

/** A list's items hold text; the paragraph around it would only push them apart. */
const item = ({ content = [] }: RichNode): string => {
  const [first, ...others] = content;
  const text = first?.type === 'paragraph' ? inside(first) : first && render(first);
  return `<li style="margin:0 0 4px">${text ?? ''}${others.map(render).join('')}</li>`;
};

const heading = (node: RichNode): string => {
  const level = Number(node.attrs?.['level']);
  const known = headings[level] === undefined ? 2 : level;
  return `<h${known} style="${headings[known]}">${inside(node)}</h${known}>`;
};

const list = (tag: string, node: RichNode): string => {
  const start = Number(node.attrs?.['start'] ?? 1);
  const from = tag === 'ol' && start > 1 ? ` start="${start}"` : '';
  return `<${tag}${from} style="margin:0 0 16px;padding-left:24px">${inside(node)}</${tag}>`;
};

/** What the editor does not know is told by what is in it. */
const render = (node: RichNode): string => {
  if (node.type === 'text') return marked(escape(node.text ?? ''), node);
  if (node.type === 'paragraph') return `<p style="margin:0 0 16px">${inside(node) || '<br>'}</p>`;
  if (node.type === 'heading') return heading(node);
  if (node.type === 'bulletList') return list('ul', node);
  if (node.type === 'orderedList') return list('ol', node);
  if (node.type === 'listItem') return item(node);
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'horizontalRule') {
    return '<hr style="border:0;border-top:1px solid #999999;margin:24px 0">';
  }
  if (node.type === 'blockquote') {
    return `<blockquote style="margin:0 0 16px;padding-left:16px;border-left:3px solid #999999">${inside(node)}</blockquote>`;
  }
  return inside(node);
};

/** A rich text as HTML that mail programs show as it is meant. */
export const mailHtmlOf = ({ content = [] }: RichNode): string =>
  [openMail, ...content.map(render), closeMail].join('\n');
