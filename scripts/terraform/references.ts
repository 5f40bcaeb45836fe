import type { Configuration } from './read-configuration.ts';

const isTemplate = (text: string): boolean => text.includes('${');

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return isTemplate(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const withoutIndexes = (text: string): string => {
  const shorter = text.replaceAll(/\[[^[\]]*\]/g, '');
  return shorter === text ? text : withoutIndexes(shorter);
};

const reference =
  /(?<![\w./"-])(?:(?:var|local)\.\w+|module\.\w+(?:\.\w+)?|(?:data\.)?aws_\w+\.\w+)/g;

const attribute = /(?<![\w./"-])((?:data\.)?aws_\w+\.\w+)\.(\w+)/g;

const found = (text: string): string[] => text.match(reference) ?? [];

/** Every expression of a module, and every text with one in it. */
export const expressionsOf = (module: Configuration): string[] =>
  textsIn([
    [...module.blocks, ...module.calls].map(({ body }) => body),
    module.locals,
    module.outputs,
    module.variables,
  ]);

/** What they refer to: `var.name`, `module.reports.arn`, `data.aws_region.current`. */
export const referencesOf = (module: Configuration): Set<string> =>
  // Within indexes, and with them gone, which may stand between a module's name and its output.
  new Set(
    expressionsOf(module).flatMap((text) => [...found(text), ...found(withoutIndexes(text))]),
  );

/** What they read of resources and data sources: `['aws_sqs_queue.this', 'url']`. */
export const attributesIn = (module: Configuration): [address: string, attribute: string][] =>
  expressionsOf(module).flatMap((text) =>
    [...withoutIndexes(text).matchAll(attribute)].map(([, address = '', name = '']) => [
      address,
      name,
    ]),
  );

/** What they may refer to. */
export const referableIn = (
  { blocks, calls, locals, variables }: Configuration,
  all: readonly Configuration[],
): Set<string> => {
  const outputs = calls.flatMap(({ name, source }) => {
    const called = all.find(({ folder }) => folder === source);
    return Object.keys(called?.outputs ?? {}).map((output) => `module.${name}.${output}`);
  });
  return new Set([
    ...blocks.map(({ address }) => address),
    ...calls.map(({ name }) => `module.${name}`),
    ...Object.keys(locals).map((name) => `local.${name}`),
    ...Object.keys(variables).map((name) => `var.${name}`),
    ...outputs,
  ]);
};
