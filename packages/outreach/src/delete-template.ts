import { DomainError, type Ctx } from '@distronation/common';
import type { DeleteTemplateRequest, DeleteTemplateResponse } from '@distronation/contracts';
import type { ChangeDeps } from './create-template.ts';
import { staffAction } from './staff-action.ts';

export const deleteTemplate =
  ({ templates, audit, now }: Omit<ChangeDeps, 'footer'>) =>
  async (
    ctx: Ctx,
    { params: { name } }: DeleteTemplateRequest,
  ): Promise<DeleteTemplateResponse> => {
    const versions = await templates.versions(ctx, name);
    if (!versions) throw new DomainError('template_not_found');
    await audit.append(
      staffAction(ctx, now, {
        action: 'template.delete',
        subject: `template:${name}`,
        method: 'staff',
        before: { versions: versions.map(({ version }) => version) },
      }),
    );
    await templates.remove(name);
    return { message: 'The template is deleted' };
  };
