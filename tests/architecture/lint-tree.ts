import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const root = join(import.meta.dirname, '../..');
const oxlint = join(root, 'node_modules/.bin/oxlint');

const report = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      filename: z.string(),
      help: z.string().default(''),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })).min(1),
    }),
  ),
});

export interface Complaint {
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

const lint = async (tree: string): Promise<Complaint[]> => {
  const run = promisify(execFile)(
    oxlint,
    ['--format=json', '--allow=all', '--deny=no-restricted-imports', 'packages', 'apps', 'tests'],
    { cwd: tree, maxBuffer: 16_000_000 },
  );
  // The linter ends in failure when it finds something, and its findings are on the same stream.
  const { stdout } = await run.catch((error: unknown) =>
    z.object({ stdout: z.string() }).parse(error),
  );
  return report
    .parse(JSON.parse(stdout))
    .diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)')
    .flatMap(({ filename, help, labels }) =>
      labels.map(({ span }) => ({ file: filename, line: span.line, message: help })),
    );
};

/** Lints made-up sources, by their paths in the repository, with the repository's own configuration,
 *  and resolves to what the rule on imports has to say. */
export const importComplaints = async (
  sources: Readonly<Record<string, string>>,
): Promise<Complaint[]> => {
  const tree = await mkdtemp(join(tmpdir(), 'architecture-'));
  try {
    await cp(join(root, 'oxlint.config.ts'), join(tree, 'oxlint.config.ts'));
    await cp(join(root, 'lint'), join(tree, 'lint'), { recursive: true });
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const [path, source] of Object.entries(sources)) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), source);
    }
    return await lint(tree);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
};
