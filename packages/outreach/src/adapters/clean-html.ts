import sanitize from 'sanitize-html';
import type { CleanHtml } from '../writing-model.ts';

// What the editor of the CRM knows, and mail programs show alike.
const allowedTags = 'p br h1 h2 h3 ul ol li blockquote hr strong b em i u a'.split(' ');

export const cleanHtml: CleanHtml = (html, isKnown) =>
  sanitize(html, {
    allowedTags,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    // A link without its tag is still read as text.
    transformTags: {
      a: (tagName, { href = '' }) =>
        href !== '' && isKnown(href)
          ? { tagName, attribs: { href } }
          : { tagName: 'span', attribs: {} },
    },
  });
