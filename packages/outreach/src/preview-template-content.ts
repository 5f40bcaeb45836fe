import type { Ctx } from '@distronation/common';
import type {
  PreviewTemplateContentRequest,
  PreviewTemplateContentResponse,
  TemplateVariable,
} from '@distronation/contracts';
import { readContent } from './describe-template.ts';
import { fillContent, withoutLink } from './fill-template.ts';
import type { TextFromHtml } from './ports.ts';
import { readyToKeep, type TemplateFooter } from './template-content.ts';

interface Deps {
  footer: TemplateFooter;
  textFromHtml: TextFromHtml;
}

/** What is not given shows its name, in the form that a campaign fills in for each recipient. */
const ownNames = (variables: readonly TemplateVariable[]): Record<string, string> =>
  Object.fromEntries(
    variables.flatMap(({ name, required }) => (required ? [[name, `{{${name}}}`]] : [])),
  );

/** What would be kept, filled in as far as its variables are given. Rejects with `template_invalid` or
 *  `template_unsafe`. */
export const previewTemplateContent =
  ({ footer, textFromHtml }: Deps) =>
  async (
    _ctx: Ctx,
    { body }: PreviewTemplateContentRequest,
  ): Promise<PreviewTemplateContentResponse> => {
    const { topic, templateVariables, forCampaign, ...written } = body;
    const kept = readyToKeep(written, footer);
    const { variables } = readContent(kept);
    const { html, text, subject } = fillContent(
      forCampaign ? { ...kept, html: footer.remove(kept.html) } : kept,
      { topic, variables: { ...ownNames(variables), ...templateVariables } },
      textFromHtml,
    );
    return {
      data: {
        variables,
        ...(subject === undefined ? {} : { subject }),
        html: withoutLink(html),
        text: withoutLink(text),
      },
    };
  };
