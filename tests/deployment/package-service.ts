import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = createRequire(import.meta.url).resolve('serverless/bin/serverless.js');

const resource = z.object({
  Type: z.string(),
  DependsOn: z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof resource>;

const template = z.object({ Resources: z.record(z.string(), resource) });

export interface Packaged {
  /** The CloudFormation template as it would be deployed. */
  text: string;
  resources: Record<string, Resource>;
  /** Holds the archives of the functions and of the layer, until `remove`. */
  folder: string;
  remove: () => Promise<void>;
}

const runPackaging = async (
  stage: string,
  environment: Record<string, string>,
  parent: string,
): Promise<string> => {
  const folder = join(parent, 'package');
  await promisify(execFile)(
    process.execPath,
    [command, 'package', '--stage', stage, '--package', folder],
    {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        HOME: parent,
        LOCAL_BUILD_FOLDER: relative(root, join(parent, 'build')),
        ...environment,
      },
    },
  );
  return folder;
};

/** Packages the stage as a deployment would, which needs neither an account nor a network. */
export const packageService = async (
  stage: string,
  environment: Record<string, string>,
): Promise<Packaged> => {
  const parent = await mkdtemp(join(tmpdir(), 'package-'));
  const remove = () => rm(parent, { recursive: true, force: true });
  try {
    const folder = await runPackaging(stage, environment, parent);
    const file = join(folder, 'cloudformation-template-update-stack.json');
    const text = await readFile(file, 'utf8');
    return { text, resources: template.parse(JSON.parse(text)).Resources, folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
};
