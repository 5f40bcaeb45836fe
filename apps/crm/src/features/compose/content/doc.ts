import { z } from 'zod';

interface Mark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A part of a rich text, as the editor keeps it. */
export interface RichNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  marks?: Mark[];
  text?: string;
}

const attrs = z.record(z.string(), z.unknown()).exactOptional();

export const richNode: z.ZodType<RichNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    attrs,
    content: z.array(richNode).exactOptional(),
    marks: z.array(z.object({ type: z.string(), attrs })).exactOptional(),
    text: z.string().exactOptional(),
  }),
);

export const emptyDoc: RichNode = { type: 'doc', content: [{ type: 'paragraph' }] };

export const paragraphs = (text: string): RichNode => ({
  type: 'doc',
  content: text.split('\n').map((line) => ({
    type: 'paragraph',
    ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
  })),
});

/** Whether it says anything at all. */
export const saysNothing = (node: RichNode): boolean =>
  (node.text ?? '').trim() === '' && (node.content ?? []).every(saysNothing);
