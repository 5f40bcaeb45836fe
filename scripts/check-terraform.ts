import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { checkArguments } from './terraform/check-arguments.ts';
import { checkAttributes } from './terraform/check-attributes.ts';
import { fetchProviderTypes } from './terraform/fetch-provider-types.ts';
import { providerSchema } from './terraform/provider-schema.ts';
import { readConfigurations } from './terraform/read-configuration.ts';

/** `pnpm check-terraform`: holds every resource against the AWS provider's schema, and the format of all files
 *  against Terraform's own where it is installed. Needs npm, no account. Ends with 1 if anything is wrong. */

const findSchema = providerSchema(await fetchProviderTypes());
const modules = await readConfigurations();
const problems = modules.flatMap((module) =>
  [
    ...module.blocks.flatMap((block) => checkArguments(block, findSchema)),
    ...checkAttributes(module, findSchema),
  ].map((problem) => `${module.folder}: ${problem}`),
);

const failure = z.object({ code: z.unknown(), stdout: z.string().default('') });

/** The files that are not as `terraform fmt` writes them; `undefined` where there is no Terraform. */
const unformatted = async (): Promise<string[] | undefined> => {
  const check = ['fmt', '-check', '-recursive', 'terraform'];
  try {
    await promisify(execFile)('terraform', check);
    return [];
  } catch (error) {
    const { code, stdout } = failure.parse(error);
    return code === 'ENOENT' ? undefined : stdout.trim().split('\n');
  }
};

const files = await unformatted();
if (files === undefined) console.log('Terraform is not installed: the format is not checked.');
for (const file of files ?? []) problems.push(`${file}: not as terraform fmt writes it`);

for (const problem of problems) console.error(problem);
const count = modules.reduce((sum, { blocks }) => sum + blocks.length, 0);
console.log(
  `${count} resources and data sources in ${modules.length} modules, ${problems.length} problems`,
);
if (problems.length > 0) process.exitCode = 1;
