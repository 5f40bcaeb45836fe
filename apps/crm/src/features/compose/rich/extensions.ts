import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { safeLink } from '../content/link-target.ts';

/** What a rich mail may be made of: no more than mail programs show alike. */
export const extensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    heading: { levels: [1, 2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (url) => safeLink(url) !== undefined,
    },
  }),
];
