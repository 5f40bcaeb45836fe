import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@cdktf/hcl2json';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));

const body = z.record(z.string(), z.unknown());
export type Body = z.infer<typeof body>;

const named = z.record(z.string(), z.tuple([body])).default({});
const typed = z.record(z.string(), named).default({});

const file = z.object({
  resource: typed,
  data: typed,
  module: named,
  variable: named,
  output: named,
  locals: z.array(body).default([]),
});
type File = z.output<typeof file>;

export interface Block {
  /** As other blocks refer to it: `aws_sqs_queue.this`, `data.aws_region.current`. */
  address: string;
  type: string;
  isData: boolean;
  body: Body;
}

export interface Call {
  name: string;
  /** The folder of the module, from the root of the repository. */
  source: string;
  body: Body;
}

/** A module: all files of a folder. Values are as hcl2json reads them: expressions are strings with `${`. */
export interface Configuration {
  folder: string;
  blocks: Block[];
  calls: Call[];
  variables: Record<string, Body>;
  outputs: Record<string, Body>;
  locals: Body;
}

const blocksOf = (kinds: File['resource'], isData: boolean): Block[] =>
  Object.entries(kinds).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, [each]]) => {
      const address = `${isData ? 'data.' : ''}${type}.${name}`;
      return { address, type, isData, body: each };
    }),
  );

const single = (blocks: File['module']): Record<string, Body> =>
  Object.fromEntries(Object.entries(blocks).map(([name, [each]]) => [name, each]));

const merged = <T>(records: readonly Record<string, T>[]): Record<string, T> =>
  Object.fromEntries(records.flatMap((each) => Object.entries(each)));

const configurationOf = (folder: string, files: readonly File[]): Configuration => ({
  folder,
  blocks: files.flatMap(({ resource, data }) => [
    ...blocksOf(resource, false),
    ...blocksOf(data, true),
  ]),
  calls: files.flatMap((each) =>
    Object.entries(each.module).map(([name, [call]]) => ({
      name,
      source: posix.join(folder, String(call['source'])),
      body: call,
    })),
  ),
  variables: merged(files.map(({ variable }) => single(variable))),
  outputs: merged(files.map(({ output }) => single(output))),
  locals: merged(files.flatMap(({ locals }) => locals)),
});

const parseFile = async (path: string): Promise<Body> =>
  body.parse(await parse(path, readFileSync(join(root, path), 'utf8')));

/** Every module below `terraform/`, the root module first. */
export const readConfigurations = async (): Promise<Configuration[]> => {
  const paths = globSync('terraform/**/*.tf', { cwd: root }).toSorted();
  const folders = [...new Set(paths.map((path) => dirname(path)))].toSorted();
  return Promise.all(
    folders.map(async (folder) => {
      const own = paths.filter((path) => dirname(path) === folder);
      const files = await Promise.all(own.map(async (path) => file.parse(await parseFile(path))));
      return configurationOf(folder, files);
    }),
  );
};

/** What each stage gives to the root module, by the stage's name. */
export const readStages = async (): Promise<ReadonlyMap<string, Body>> => {
  const paths = globSync('terraform/environments/*.tfvars', { cwd: root }).toSorted();
  const stages = paths.map(
    async (path) => [posix.basename(path, '.tfvars'), await parseFile(path)] as const,
  );
  return new Map(await Promise.all(stages));
};
