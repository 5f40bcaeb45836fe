import type { RichNode } from './doc.ts';
import { safeLink } from './link-target.ts';

const inline = (node: RichNode): string => {
  if (node.type === 'hardBreak') return '\n';
  if (node.type !== 'text') return (node.content ?? []).map(inline).join('');
  const text = node.text ?? '';
  const link = node.marks?.find(({ type }) => type === 'link');
  const href = safeLink(link?.attrs?.['href']);
  return href === undefined || href === text ? text : `${text} (${href})`;
};

const indented = (lines: readonly string[], first: string, others: string): string[] =>
  lines.map((line, index) => (line === '' ? '' : `${index === 0 ? first : others}${line}`));

const itemsOf = (node: RichNode, markOf: (index: number) => string): string[] =>
  (node.content ?? []).flatMap((item, index) => {
    const mark = markOf(index);
    const lines = (item.content ?? []).flatMap((part) => blockOf(part));
    return indented(lines, mark, ' '.repeat(mark.length));
  });

/** The lines of a block. */
const blockOf = (node: RichNode): string[] => {
  if (node.type === 'bulletList') return itemsOf(node, () => '- ');
  if (node.type === 'orderedList') {
    const start = Number(node.attrs?.['start'] ?? 1);
    return itemsOf(node, (index) => `${start + index}. `);
  }
  if (node.type === 'blockquote') return indented(linesOf(node), '> ', '> ');
  if (node.type === 'horizontalRule') return ['---'];
  return inline(node).split('\n');
};

/** Blocks with an empty line between them. */
const linesOf = ({ content = [] }: RichNode): string[] =>
  content.flatMap((node, index) => (index === 0 ? blockOf(node) : ['', ...blockOf(node)]));

/** A rich text as plain text, for whoever reads no HTML. */
export const mailTextOf = (doc: RichNode): string =>
  linesOf(doc)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
