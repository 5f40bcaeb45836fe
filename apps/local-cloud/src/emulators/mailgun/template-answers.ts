import type { Template, TemplateVersion } from './templates.ts';

/** A template without its versions. */
export const brief = ({ id, name, description, createdAt, createdBy }: Template) => ({
  id,
  name,
  description,
  createdAt,
  createdBy,
});

/** A version without its content. */
export const briefVersion = ({
  template: _content,
  headers: _headers,
  ...version
}: TemplateVersion) => version;

/** One page of a list, and where the others are; `p` names the last item before the page. */
export const page = <T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  query: Record<string, string>,
  url: string,
): { items: T[]; paging: Record<'first' | 'last' | 'next' | 'previous', string> } => {
  const limit = Math.min(100, Math.max(1, Number(query['limit'] ?? 100) || 100));
  const pivot = query['p'] ?? '';
  const pages = new Map([
    ['first', items.slice(0, limit)],
    ['last', items.slice(-limit)],
    ['next', items.filter((item) => nameOf(item) > pivot).slice(0, limit)],
    ['previous', items.filter((item) => nameOf(item) < pivot).slice(-limit)],
  ]);
  const shown = pages.get(query['page'] ?? 'first') ?? [];
  const [start, end] = [shown[0], shown.at(-1)].map((item) => (item ? nameOf(item) : pivot));
  const link = (name: string, p?: string): string => {
    const search = new URLSearchParams({ page: name, limit: String(limit), ...(p ? { p } : {}) });
    return `${url.replace(/\?.*/, '')}?${search.toString()}`;
  };
  return {
    items: shown,
    paging: {
      first: link('first'),
      last: link('last'),
      next: link('next', end),
      previous: link('previous', start),
    },
  };
};
