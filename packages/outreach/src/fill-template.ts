import { DomainError } from '@distronation/common';
import { topicDescriptions, type Topic } from '@distronation/contracts';
import { invalidFields } from './invalid-fields.ts';
import type { FilledTemplate, TextFromHtml } from './ports.ts';
import { renderHtml, renderLine } from './render-template.ts';
import { scriptLinks } from './script-links.ts';
import type { StoredVersion, TemplateStore } from './template-store.ts';
import { variablesOf } from './template-variables.ts';

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

const requireAll = (
  sources: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): void => {
  const needs = sources.flatMap((source) => [...variablesOf(source)]);
  const missing = new Set(
    needs.flatMap(([name, required]) =>
      required && !Object.hasOwn(variables, name) ? [name] : [],
    ),
  );
  if (missing.size === 0) return;
  throw invalidFields(
    [...missing].map((name) => ({
      path: ['templateVariables', name],
      message: `The template needs ${name}`,
    })),
  );
};

const refuseScripts = (variables: Readonly<Record<string, unknown>>): void => {
  const found = scriptLinks(variables);
  if (found.length === 0) return;
  throw invalidFields(
    found.map((path) => ({
      path: ['templateVariables', ...path],
      message: 'A link may lead to http, https or mailto, and must not be a script',
    })),
  );
};

const subjectOf = (source: string, variables: Readonly<Record<string, unknown>>): string => {
  const subject = renderLine(source, variables);
  if (/[\r\n\0\u2028\u2029]/.test(subject) || subject.length > maxSubject) {
    const message = `The subject must be one line of at most ${maxSubject} characters`;
    throw invalidFields([{ path: ['templateVariables'], message }]);
  }
  return subject;
};

const render = ({ html, subject }: StoredVersion, filling: Filling, deps: FillDeps) => {
  refuseScripts(filling.variables);
  const variables = {
    ...filling.variables,
    unsubscribe_url: linkPlaceholder,
    topic_name: topicDescriptions[filling.topic].name,
  };
  const subjectSource = filling.subject === undefined ? subject : undefined;
  requireAll([html, ...(subjectSource === undefined ? [] : [subjectSource])], variables);
  const rendered = renderHtml(html, variables);
  const text = deps.textFromHtml(rendered);
  if (!text.includes(linkPlaceholder)) throw new DomainError('template_without_unsubscribe_link');
  const line = subjectSource === undefined ? filling.subject : subjectOf(subjectSource, variables);
  return { html: rendered, text, variables, ...(line === undefined ? {} : { subject: line }) };
};

/** What a stored template makes of its variables, the same for all recipients but for the
 *  placeholder of their link. Rejects with the declared errors of sending a template. */
export const fillTemplate =
  (deps: FillDeps) =>
  async (filling: Filling): Promise<Filled> => {
    const stored = await deps.templates.read(filling.name, filling.version);
    if (stored === undefined) throw new DomainError('template_not_found');
    const { variables, ...bodies } = render(stored.version, filling, deps);
    // The version that was read goes out, also if another becomes active in between.
    const { version } = stored.version;
    return { ...bodies, template: { name: stored.name, version, variables, linkPlaceholder } };
  };
