import type { Client } from '@distronation/api-client';
import type { Person } from '../audience/person.ts';
import { emptyDraft, type Draft } from './draft.ts';

export interface StartingTemplate {
  name: string;
  /** Empty: the active one. */
  version: string;
  /** What was filled in already, by the template's names for it. */
  values: Record<string, unknown>;
  /** Whom the mail is for, as far as that is known. */
  people: readonly Person[];
}

/** A new draft that says what a template says. What was not filled in stays as fields, to be filled in for
 *  each recipient. */
export const draftFromTemplate = async (
  client: Client,
  { name, version, values, people }: StartingTemplate,
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
  return {
    ...emptyDraft,
    people: [...people],
    format: 'html',
    source: filled.html,
    subject: filled.subject ?? '',
  };
};
