import { DomainError, type Ctx } from '@distronation/common';
import type {
  AddTemplateVersionRequest,
  AddTemplateVersionResponse,
} from '@distronation/contracts';
import type { ChangeDeps } from './create-template.ts';
import { templateDetail } from './read-template.ts';
import { staffAction } from './staff-action.ts';
import { readyToKeep } from './template-content.ts';

/** Keeps another version of a template. Versions never change, so that a send can name one. */
export const addTemplateVersion =
  (deps: ChangeDeps) =>
  async (
    ctx: Ctx,
    { params: { name }, body }: AddTemplateVersionRequest,
  ): Promise<AddTemplateVersionResponse> => {
    const { templates, footer, audit, now } = deps;
    const { version, activate } = body;
    const content = readyToKeep(body, footer);
    const known = await templates.versions(ctx, name);
    if (!known) throw new DomainError('template_not_found');
    if (known.some((each) => each.version === version)) {
      throw new DomainError('template_version_exists');
    }
    await audit.append(
      staffAction(ctx, now, {
        action: 'template.add_version',
        subject: `template:${name}`,
        method: 'staff',
        after: { version, active: activate },
      }),
    );
    await templates.addVersion({ name, version, activate }, content);
    return {
      message: 'The version is added',
      data: await templateDetail(deps)(ctx, name, version),
    };
  };
