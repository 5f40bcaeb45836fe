import { InvalidRequest } from '@distronation/common';
import { scriptLinks } from './script-links.ts';
import { variablesOf } from './template-variables.ts';

type Variables = Readonly<Record<string, unknown>>;

const missingFrom = (sources: readonly string[], variables: Variables): string[] => {
  const needs = sources.flatMap((source) => [...variablesOf(source)]);
  const required = new Set(needs.flatMap(([name, isRequired]) => (isRequired ? [name] : [])));
  return [...required].filter((name) => !Object.hasOwn(variables, name));
};

/** Refuses variables that the given parts of a template can't be filled with, naming each. Rejects
 *  with `template_invalid` or `template_unsafe` for a part that can't be filled at all. */
export const checkVariables = (sources: readonly string[], variables: Variables): void => {
  const problems = [
    ...missingFrom(sources, variables).map((name) => ({
      field: `templateVariables.${name}`,
      message: `The template needs ${name}`,
    })),
    ...scriptLinks(variables).map((path) => ({
      field: ['templateVariables', ...path].join('.'),
      message: 'A link may lead to http, https or mailto, and must not be a script',
    })),
  ];
  if (problems.length > 0) throw new InvalidRequest(problems);
};
