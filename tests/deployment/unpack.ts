import { unzipSync } from 'fflate';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Packaged } from './package-service.ts';
import { ofType } from './read-template.ts';

export interface Unpacked {
  /** Where its files are, by their paths below `/var/task`, or `/opt` for the layer. */
  folder: string;
  /** The names of the sources that its code was made of, from the root of the repository. */
  sources: Set<string>;
}

export interface UnpackedFunction extends Unpacked {
  name: string;
  /** As Lambda reads it: a module's path without its ending, and the name of an export. */
  handler: string;
  /** What does not depend on the account. */
  variables: Record<string, string>;
}

const sourceMap = z.object({ sources: z.array(z.string()) });

const fromRoot = (source: string): string =>
  source.replace(/^.*?(?=(?:packages|node_modules)\/)/, '');

const sourcesOf = (files: Record<string, Uint8Array>): Set<string> => {
  const maps = Object.entries(files).filter(([path]) => path.endsWith('.map'));
  const sources = maps.flatMap(
    ([, bytes]) => sourceMap.parse(JSON.parse(new TextDecoder().decode(bytes))).sources,
  );
  return new Set(sources.map(fromRoot));
};

const unpack = async (archive: string, folder: string): Promise<Unpacked> => {
  const files = unzipSync(await readFile(archive));
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return { folder, sources: sourcesOf(files) };
};

const lambda = z.object({
  FunctionName: z.string(),
  Handler: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** Every function, unpacked next to the others as Lambda unpacks it by itself. */
export const unpackFunctions = ({ resources, folder }: Packaged): Promise<UnpackedFunction[]> =>
  Promise.all(
    ofType(resources, 'AWS::Lambda::Function').map(async ([, { Properties }]) => {
      const { FunctionName, Handler, Environment } = lambda.parse(Properties);
      const name = FunctionName.replace('payouts-mailer-outreach-dev-', '');
      const texts = Object.entries(Environment.Variables).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      const unpacked = await unpack(join(folder, `${name}.zip`), join(folder, 'task', name));
      return { ...unpacked, name, handler: Handler, variables: Object.fromEntries(texts) };
    }),
  );

export const unpackLayer = ({ folder }: Packaged): Promise<Unpacked> =>
  unpack(join(folder, 'unsubscribeUtils.zip'), join(folder, 'opt'));
