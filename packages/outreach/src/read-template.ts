import { DomainError, type Ctx } from '@distronation/common';
import type {
  ReadTemplateRequest,
  ReadTemplateResponse,
  TemplateDetail,
} from '@distronation/contracts';
import { describeTemplate } from './describe-template.ts';
import type { TemplateStore } from './template-store.ts';

interface Deps {
  templates: Pick<TemplateStore, 'read' | 'versions'>;
}

/** Rejects with `template_not_found`. */
export const templateDetail =
  ({ templates }: Deps) =>
  async (ctx: Ctx, name: string, version?: string): Promise<TemplateDetail> => {
    const [stored, versions] = await Promise.all([
      templates.read(ctx, name, version),
      templates.versions(ctx, name),
    ]);
    if (!stored || !versions) throw new DomainError('template_not_found');
    return describeTemplate(stored, versions);
  };

export const readTemplate =
  (deps: Deps) =>
  async (ctx: Ctx, { params, query }: ReadTemplateRequest): Promise<ReadTemplateResponse> => ({
    data: await templateDetail(deps)(ctx, params.name, query.version),
  });
