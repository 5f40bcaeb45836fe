import type { Client } from '@distronation/api-client';
import { emptyDraft, type Draft } from './draft.ts';

export interface StartingTemplate {
  name: string;
  /** Empty: the active one. */
  version: string;
  /** What was filled in already, by the template's names for it. */
  values: Record<string, unknown>;
}

/** A new draft that says what a template says. What was not filled in stays as fields, to be filled in for
 *  each recipient. */
export const draftFromTemplate = async (
  client: Client,
  { name, version, values }: StartingTemplate,
): Promise<Draft> => {
  const query = version === '' ? {} : { version };
  const { data: template } = await client.readTemplate({ params: { name }, query });
  const { html, subject } = template.version;
  const { data: filled } = await client.previewTemplateContent({
    body: {
      html,
      ...(subject === undefined ? {} : { subject }),
      templateVariables: values,
      forCampaign: true,
    },
  });
  return { ...emptyDraft, format: 'html', source: filled.html, subject: filled.subject ?? '' };
};
