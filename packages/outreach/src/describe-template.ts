import { DomainError } from '@distronation/common';
import {
  reservedVariables,
  type TemplateDetail,
  type TemplateProblem,
  type TemplateVariable,
} from '@distronation/contracts';
import type { StoredTemplate, VersionBrief, VersionContent } from './template-store.ts';
import { variablesOf } from './template-variables.ts';

interface Reading {
  variables: TemplateVariable[];
  problem?: TemplateProblem;
}

const reserved = new Set<string>(reservedVariables);

const problemOf = (error: unknown): TemplateProblem => {
  const code = error instanceof DomainError ? error.code : undefined;
  if (code === 'template_invalid' || code === 'template_unsafe') return code;
  throw error;
};

/** The variables that a caller gives, and why the template can't be sent, if it can't. */
export const readContent = ({ html, subject = '' }: VersionContent): Reading => {
  try {
    const needs = new Map(variablesOf(html));
    const hasLink = needs.has('unsubscribe_url');
    for (const [name, required] of variablesOf(subject)) {
      needs.set(name, required || needs.get(name) === true);
    }
    const variables = [...needs].flatMap(([name, required]) =>
      reserved.has(name) ? [] : [{ name, required }],
    );
    return { variables, ...(hasLink ? {} : { problem: 'template_without_unsubscribe_link' }) };
  } catch (error) {
    return { variables: [], problem: problemOf(error) };
  }
};

export const describeTemplate = (
  { name, description, createdAt, version }: StoredTemplate,
  versions: readonly VersionBrief[],
): TemplateDetail => ({
  name,
  description,
  createdAt,
  version: { ...version, ...readContent(version) },
  versions: [...versions],
});
