import { writeFile } from 'node:fs/promises';
import { readConfigurations } from './terraform/read-configuration.ts';
import { readmePath, renderReadme } from './terraform/readme.ts';

const [root] = await readConfigurations();
if (!root) throw new Error('There is no Terraform');
await writeFile(readmePath, renderReadme(root));
console.log(`Written: ${readmePath.pathname}`);
