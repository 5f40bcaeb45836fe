import { DomainError, type Ctx } from '@distronation/common';
import type {
  RestoreTemplateVersionRequest,
  RestoreTemplateVersionResponse,
} from '@distronation/contracts';
import type { ChangeDeps } from './create-template.ts';
import { templateDetail } from './read-template.ts';
import { staffAction } from './staff-action.ts';
import { readyToKeep } from './template-content.ts';

/** Puts what an earlier version says to use again, as a version of its own: the list of versions tells what
 *  was in use, in which order. */
export const restoreTemplateVersion =
  (deps: ChangeDeps) =>
  async (
    ctx: Ctx,
    { params, body }: RestoreTemplateVersionRequest,
  ): Promise<RestoreTemplateVersionResponse> => {
    const { templates, footer, audit, now } = deps;
    const { name, version: restored } = params;
    const { as: version, comment } = body;
    const [stored, known] = await Promise.all([
      templates.read(ctx, name, restored),
      templates.versions(ctx, name),
    ]);
    if (!stored || !known) throw new DomainError('template_not_found');
    if (stored.version.active) throw new DomainError('template_version_active');
    if (known.some((each) => each.version === version)) {
      throw new DomainError('template_version_exists');
    }
    const { html, subject } = stored.version;
    const content = readyToKeep({ html, subject, comment }, footer);
    await audit.append(
      staffAction(ctx, now, {
        action: 'template.restore_version',
        subject: `template:${name}`,
        method: 'staff',
        after: { version, restored, active: true },
      }),
    );
    await templates.addVersion({ name, version, activate: true }, content);
    return {
      message: 'The version is restored',
      data: await templateDetail(deps)(ctx, name, version),
    };
  };
