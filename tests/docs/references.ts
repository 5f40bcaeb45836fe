import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

/** Everything that people read. */
export const pages = (): string[] =>
  globSync(['README.md', 'docs/**/*.md', 'terraform/README.md'], { cwd: root });

export const readPage = (page: string): string => readFileSync(`${root}${page}`, 'utf8');

// A screenshot that is still to be taken waits in a comment.
const withoutComments = (text: string): string => text.replaceAll(/<!--[\s\S]*?-->/g, '');
const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, '');

const linkTargets = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ''));

// What starts like this is meant as a path of this repository.
const topLevel =
  /^(?:packages|apps|docs|scripts|tests|serverless|terraform|lint|\.ci|\.github)\/|^[\w.-]+\.(?:ya?ml|json|ts|md)$/;

const pathsInBackticks = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => topLevel.test(path) && !/[<{]/.test(path));

/** Repository paths that a page promises, by relative link or by name in backticks. */
export const referencesIn = (page: string, markdown: string): string[] => {
  const text = withoutComments(markdown);
  const links = linkTargets(text).map((target) => posix.join(posix.dirname(page), target));
  return [...links, ...pathsInBackticks(withoutFences(text))];
};

/** Stars stand for any name; a bare file name may live anywhere the reader would look. */
export const exists = (reference: string): boolean => {
  const pattern = reference.replace(/\/$/, '');
  const anywhere = [`packages/*/${pattern}`, `packages/*/src/${pattern}`];
  return globSync([pattern, ...(pattern.includes('/') ? [] : anywhere)], { cwd: root }).length > 0;
};
