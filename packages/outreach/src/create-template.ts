import { DomainError, type AuditLog, type Clock, type Ctx } from '@distronation/common';
import type { CreateTemplateRequest, CreateTemplateResponse } from '@distronation/contracts';
import { templateDetail } from './read-template.ts';
import { staffAction } from './staff-action.ts';
import { readyToKeep, type TemplateFooter } from './template-content.ts';
import type { TemplateStore } from './template-store.ts';

export interface ChangeDeps {
  templates: TemplateStore;
  footer: TemplateFooter;
  audit: AuditLog;
  now: Clock;
}

/** Keeps a new template with its first version, which is the active one. */
export const createTemplate =
  (deps: ChangeDeps) =>
  async (ctx: Ctx, { body }: CreateTemplateRequest): Promise<CreateTemplateResponse> => {
    const { templates, footer, audit, now } = deps;
    const { name, description = '', version } = body;
    const content = readyToKeep(body, footer);
    if (await templates.versions(ctx, name)) throw new DomainError('template_exists');
    // Recorded before it is done: a crash may leave a record too many, never a change without one.
    await audit.append(
      staffAction(ctx, now, {
        action: 'template.create',
        subject: `template:${name}`,
        method: 'staff',
        after: { version },
      }),
    );
    await templates.create({ name, description, version }, content);
    return { message: 'The template is created', data: await templateDetail(deps)(ctx, name) };
  };
