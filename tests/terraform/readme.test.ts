import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfigurations } from '../../scripts/terraform/read-configuration.ts';
import { readmePath, renderReadme } from '../../scripts/terraform/readme.ts';

it('terraform/README.md lists the variables and outputs that there are', async () => {
  const [root] = await readConfigurations();
  expect(root && renderReadme(root)).toBe(readFileSync(readmePath, 'utf8'));
});
