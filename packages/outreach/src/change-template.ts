import { DomainError, type Ctx } from '@distronation/common';
import type { ChangeTemplateRequest, ChangeTemplateResponse } from '@distronation/contracts';
import type { ChangeDeps } from './create-template.ts';
import { templateDetail } from './read-template.ts';
import { staffAction } from './staff-action.ts';

const descriptionOf = (text: string) => (text === '' ? {} : { description: text });

/** Describes a template anew. */
export const changeTemplate =
  (deps: Omit<ChangeDeps, 'footer'>) =>
  async (
    ctx: Ctx,
    { params: { name }, body }: ChangeTemplateRequest,
  ): Promise<ChangeTemplateResponse> => {
    const { templates, audit, now } = deps;
    const known = await templates.read(ctx, name);
    if (!known) throw new DomainError('template_not_found');
    const description = body.description ?? '';
    if (description !== known.description) {
      await audit.append(
        staffAction(ctx, now, {
          action: 'template.change',
          subject: `template:${name}`,
          method: 'staff',
          before: descriptionOf(known.description),
          after: descriptionOf(description),
        }),
      );
      await templates.describe(name, description);
    }
    return { message: 'The template is changed', data: await templateDetail(deps)(ctx, name) };
  };
