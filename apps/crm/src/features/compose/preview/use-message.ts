import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Draft } from '../draft/draft.ts';
import { contentOf } from '../review/order.ts';

const restFor = 60_000;

/** The plain text of an HTML mail, which the server makes; undefined while it is on its way. */
const useTextOf = (html: string | undefined): string | undefined => {
  const { data } = useQuery({
    queryKey: ['text-from-html', html],
    queryFn: async () => {
      const { textFromHtml } = await import('../content/text-from-html.ts');
      return textFromHtml(html ?? '');
    },
    enabled: html !== undefined,
    gcTime: restFor,
    staleTime: Infinity,
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  return data;
};

/** What the mail says, in both its forms. */
export const useMessage = (draft: Draft): { html: string | undefined; text: string } => {
  const shown = useDeferredValue(draft);
  const { html, text } = useMemo(() => contentOf(shown), [shown]);
  const made = useTextOf(text === undefined ? html : undefined);
  return { html, text: text ?? made ?? '' };
};
