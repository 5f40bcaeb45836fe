import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const textual = new Set(
  '.cjs .css .html .js .json .md .mjs .sh .svg .tf .ts .tsx .txt .yaml .yml'.split(' '),
);

export interface CommittedFile {
  path: string;
  text: string;
}

const isText = (path: string): boolean => textual.has(extname(path)) || path === '.ci/run';

/** Every text file that git knows or would take, but for what a tool writes as a whole. */
export const committedFiles = (): CommittedFile[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => isText(path) && path !== 'pnpm-lock.yaml' && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const isCode = ({ path }: CommittedFile): boolean => /\.(ts|tsx|js|css)$/.test(path);
