import { DomainError, InvalidRequest, type Ctx } from '@distronation/common';
import { topicDescriptions, type Topic } from '@distronation/contracts';
import { checkVariables } from './check-variables.ts';
import type { FilledTemplate, TextFromHtml } from './ports.ts';
import { renderHtml, renderLine } from './render-template.ts';
import type { TemplateStore, VersionContent } from './template-store.ts';

export interface FillDeps {
  templates: Pick<TemplateStore, 'read'>;
  textFromHtml: TextFromHtml;
}

interface Filling {
  name: string;
  version?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  topic: Topic;
  /** Instead of the template's own. */
  subject?: string | undefined;
}

interface Filled {
  subject?: string;
  html: string;
  text: string;
  template: FilledTemplate;
}

/** Mailgun replaces it after it has rendered the template, recipient by recipient. */
const linkPlaceholder = '%recipient.unsubscribe_url%';

const maxSubject = 998;

const subjectOf = (source: string, variables: Readonly<Record<string, unknown>>): string => {
  const subject = renderLine(source, variables);
  if (/[\r\n\0\u2028\u2029]/.test(subject) || subject.length > maxSubject) {
    const message = `The subject must be one line of at most ${maxSubject} characters`;
    throw new InvalidRequest([{ field: 'templateVariables', message }]);
  }
  return subject;
};

/** What content makes of variables, which it is checked against. */
export const fillContent = (
  { html, subject: ownSubject }: VersionContent,
  filling: Omit<Filling, 'name' | 'version'>,
  textFromHtml: TextFromHtml,
) => {
  const variables = {
    ...filling.variables,
    unsubscribe_url: linkPlaceholder,
    topic_name: topicDescriptions[filling.topic].name,
  };
  const source = filling.subject === undefined ? ownSubject : undefined;
  checkVariables(source === undefined ? [html] : [html, source], variables);
  const rendered = renderHtml(html, variables);
  const subject = source === undefined ? filling.subject : subjectOf(source, variables);
  return {
    html: rendered,
    text: textFromHtml(rendered),
    variables,
    ...(subject === undefined ? {} : { subject }),
  };
};

/** Content as it is shown: its unsubscribe link leads nowhere. */
export const withoutLink = (content: string): string => content.replaceAll(linkPlaceholder, '#');

/** What a stored template makes of its variables, the same for all recipients but for the
 *  placeholder of their link. Rejects with the declared errors of sending a template. */
export const fillTemplate =
  (deps: FillDeps) =>
  async (ctx: Ctx, filling: Filling): Promise<Filled> => {
    const stored = await deps.templates.read(ctx, filling.name, filling.version);
    if (stored === undefined) throw new DomainError('template_not_found');
    const { variables, ...bodies } = fillContent(stored.version, filling, deps.textFromHtml);
    if (!bodies.text.includes(linkPlaceholder)) {
      throw new DomainError('template_without_unsubscribe_link');
    }
    // The version that was read goes out, also if another becomes active in between.
    const { version } = stored.version;
    return { ...bodies, template: { name: stored.name, version, variables, linkPlaceholder } };
  };
