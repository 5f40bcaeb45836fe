import { readFileSync } from 'node:fs';
import type { Body, Configuration } from './read-configuration.ts';

export const readmePath = new URL('../../terraform/README.md', import.meta.url);

const begin = '<!-- What follows is written by `pnpm terraform-readme`. -->';

const inCell = (text: string): string => text.replaceAll('|', '\\|');

const typeOf = ({ type }: Body): string =>
  `\`${String(type)
    .replace(/^\$\{(.*)\}$/s, '$1')
    .replaceAll(/\s+/g, ' ')}\``;

const defaultOf = (variable: Body): string => {
  if (!Object.hasOwn(variable, 'default')) return 'required';
  const text = JSON.stringify(variable['default']);
  return text.length > 40 ? 'see the file' : `\`${text}\``;
};

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(inCell).join(' | ')} |`)
    .join('\n');

const generatedPart = ({ variables, outputs }: Configuration): string => {
  const ofVariables = Object.entries(variables)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, each]) => [
      `\`${name}\``,
      typeOf(each),
      defaultOf(each),
      String(each['description']),
    ]);
  const ofOutputs = Object.entries(outputs)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, each]) => [`\`${name}\``, String(each['description'])]);
  return [
    '## Variables',
    table(['variable', 'type', 'default', 'what it is'], ofVariables),
    '## Outputs',
    table(['output', 'what it is'], ofOutputs),
  ].join('\n\n');
};

/** The README as it stands, with its generated part as the root module is now. */
export const renderReadme = (root: Configuration): string => {
  const [written = ''] = readFileSync(readmePath, 'utf8').split(begin);
  return `${written}${begin}\n\n${generatedPart(root)}\n`;
};
