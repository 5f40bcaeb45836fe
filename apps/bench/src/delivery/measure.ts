import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Stage } from '../bench.ts';
import type { Plan } from './plan.ts';

const programs = {
  ours: fileURLToPath(new URL('run-delivery.ts', import.meta.url)),
  naive: fileURLToPath(new URL('run-naive.ts', import.meta.url)),
};
type Program = keyof typeof programs;

/** What the process may have of V8, in megabytes, so that its garbage is no part of what it needs. */
const heap = ['--max-old-space-size=48', '--max-semi-space-size=4'];

const banner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Without it what malloc keeps for later, a pool for each thread, is ten megabytes of what is measured. */
const pools = { MALLOC_ARENA_MAX: '2' };

/** Puts programs together as functions are deployed: sources that Node strips of types while it loads them
 *  take a hundred megabytes more. */
const bundle = (folder: string) =>
  build({
    entryPoints: programs,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    target: 'node24',
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: banner },
  });

export type RunProgram = (program: Program, plan: Plan) => Promise<unknown>;

/** Gives the work a way to run programs, each in a process of its own; resolves to what they print. */
export const withPrograms = async <T>(
  { environment }: Stage,
  work: (run: RunProgram) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await bundle(folder);
    return await work(async (program, plan) => {
      const file = join(folder, `${program}.mjs`);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [...heap, file, JSON.stringify(plan)],
        { env: { ...process.env, ...environment, ...pools } },
      );
      const printed: unknown = JSON.parse(stdout);
      return printed;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
};
