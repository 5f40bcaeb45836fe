import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { s3Error } from './s3-error.ts';

export type XmlNode =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlNode[]
  | { readonly [name: string]: XmlNode };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeText = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
    // A parser would take them for line ends of the document.
    .replaceAll('\r', '&#13;');

const isList = (node: XmlNode): node is readonly XmlNode[] => Array.isArray(node);

const render = (name: string, node: XmlNode): string => {
  if (node === undefined) return '';
  if (isList(node)) return node.map((each) => render(name, each)).join('');
  const content =
    typeof node === 'object'
      ? Object.entries(node)
          .map(([child, value]) => render(child, value))
          .join('')
      : escapeText(String(node));
  return `<${name}>${content}</${name}>`;
};

/** A document of one root; lists repeat their element, and what is undefined is left out. */
export const writeXml = (root: string, node: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, node)}`;

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false });

const document = z.record(z.string(), z.unknown());

/** The content of a document's root; elements are texts, objects, or lists where they repeat. */
export const readXml = (root: string, text: string): unknown => {
  const content = document.parse(parser.parse(text))[root];
  if (content === undefined) throw s3Error('MalformedXML');
  return content;
};
