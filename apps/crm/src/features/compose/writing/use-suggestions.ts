import type { WritingKind } from '@distronation/contracts';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import type { RichNode } from '../content/doc.ts';
import type { Draft } from '../draft/draft.ts';
import { contentOf } from '../review/order.ts';
import { withoutStyles } from '../rich/without-styles.ts';

export type Suggestions = { lines: readonly string[] } | { doc: RichNode };

interface Wish {
  kind: WritingKind;
  prompt: string;
  draft: Draft;
}

/** The message as it is sent along: as it was written, without what its fields stand for. */
const textOf = (draft: Draft): string => {
  const { html, text = '' } = contentOf(draft);
  return html === undefined ? text : withoutStyles(html);
};

/** Suggestions for a draft. A text is read as the editor reads what is pasted, so that nothing gets in that
 *  a colleague could not have written. */
export const useSuggestions = () => {
  const client = useClient();
  return useMutation({
    mutationFn: async ({ kind, prompt, draft }: Wish): Promise<Suggestions> => {
      const text = kind === 'draft' ? '' : textOf(draft);
      const { data } = await client.suggestWriting({ body: { kind, prompt, text } });
      if (kind === 'subjects') return { lines: data.suggestions };
      const { docFromHtml } = await import('../rich/doc-from-html.ts');
      return { doc: docFromHtml(data.suggestions.join('\n')) };
    },
  });
};
