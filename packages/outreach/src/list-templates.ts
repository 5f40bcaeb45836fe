import type { Ctx } from '@distronation/common';
import type { ListTemplatesRequest, ListTemplatesResponse } from '@distronation/contracts';
import { readContent } from './describe-template.ts';
import type { TemplateStore } from './template-store.ts';

/** A page of templates, each as its active version reads. */
export const listTemplates =
  ({ templates }: { templates: Pick<TemplateStore, 'list'> }) =>
  async (ctx: Ctx, { query }: ListTemplatesRequest): Promise<ListTemplatesResponse> => {
    const { limit, after } = query;
    const page = await templates.list(ctx, { limit, ...(after === undefined ? {} : { after }) });
    return {
      data: {
        templates: page.templates.map(({ version, ...brief }) => ({
          ...brief,
          ...(version
            ? { activeVersion: version.version, ...readContent(version) }
            : { variables: [] }),
        })),
        ...(page.next === undefined ? {} : { next: page.next }),
      },
    };
  };
