import Handlebars from 'handlebars';
import { convert } from 'html-to-text';
import { z } from 'zod';
import type { Form } from './form.ts';
import { refuse } from './refusal.ts';
import type { Submission } from './submission.ts';
import type { TemplateVersion, Templates } from './templates.ts';

interface Rendered {
  subject?: string;
  bodies: Pick<Submission, 'html' | 'text'>;
}

const engine = Handlebars.create();
engine.registerHelper(
  'equal',
  function equal(this: unknown, one: unknown, other: unknown, options: Handlebars.HelperOptions) {
    return one === other ? options.fn(this) : options.inverse(this);
  },
);

const fill = (source: string, variables: Record<string, unknown>, noEscape = false): string => {
  try {
    return engine.compile(source, { noEscape })(variables);
  } catch (error) {
    return refuse(`the template can not be rendered: ${String(error)}`);
  }
};

const readVariables = (form: Form): Record<string, unknown> => {
  const own = Object.fromEntries(form.startingWith('v:'));
  try {
    const given: unknown = JSON.parse(form.one('t:variables') ?? '{}');
    return { ...own, ...z.record(z.string(), z.unknown()).parse(given) };
  } catch {
    return refuse("'t:variables' parameter is not valid JSON");
  }
};

const chosenVersion = (form: Form, domain: string, name: string, templates: Templates) => {
  const template = templates.all(domain).find((each) => each.name === name.toLowerCase());
  const tag = form.one('t:version');
  const isChosen = (version: TemplateVersion): boolean =>
    tag === undefined ? version.active : version.tag === tag;
  return template?.versions.find(isChosen) ?? refuse(`template "${name}" not found`);
};

/** What the template that a call names makes of its variables; undefined where none is named. */
export const renderedTemplate = (
  form: Form,
  domain: string,
  templates: Templates,
): Rendered | undefined => {
  const name = form.one('template');
  if (name === undefined) return undefined;
  if (form.one('html')) refuse("Only one parameters 'html' or 'template' is allowed");
  const { template, headers } = chosenVersion(form, domain, name, templates);
  const variables = readVariables(form);
  const html = fill(template, variables);
  const text = form.one('t:text') === 'yes' ? convert(html, { wordwrap: 78 }) : form.one('text');
  const { Subject } = headers;
  return {
    bodies: { html, ...(text === undefined ? {} : { text }) },
    ...(Subject === undefined ? {} : { subject: fill(Subject, variables, true) }),
  };
};
