import { generateJSON } from '@tiptap/core';
import { richNode, type RichNode } from '../content/doc.ts';
import { extensions } from './extensions.ts';
import { withoutStyles } from './without-styles.ts';

/** HTML as a rich text: what the editor has no word for is left out. */
export const docFromHtml = (html: string): RichNode =>
  richNode.parse(generateJSON(withoutStyles(html), extensions));
