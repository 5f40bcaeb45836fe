import type { Ctx } from '@distronation/common';
import type { PreviewTemplateRequest, PreviewTemplateResponse } from '@distronation/contracts';
import { fillTemplate, withoutLink, type FillDeps } from './fill-template.ts';

/** What sending would make of the variables, under the same rules, with a link that leads nowhere. */
export const previewTemplate =
  (deps: FillDeps) =>
  async (ctx: Ctx, { params, body }: PreviewTemplateRequest): Promise<PreviewTemplateResponse> => {
    const { html, text, subject, template } = await fillTemplate(deps)(ctx, {
      name: params.name,
      version: body.version,
      variables: body.templateVariables,
      topic: body.topic,
    });
    return {
      data: {
        version: template.version,
        ...(subject === undefined ? {} : { subject }),
        html: withoutLink(html),
        text: withoutLink(text),
      },
    };
  };
