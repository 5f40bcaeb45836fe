import { readFile } from 'node:fs/promises';
import { validate } from '@readme/openapi-parser';
import { describe, expect, it } from 'vitest';
import { openApiFile, openApiText } from '../../scripts/openapi-file.ts';

describe('docs/api/openapi.json', () => {
  it('is what the contracts generate: run `pnpm openapi` and commit it', async () => {
    expect(await readFile(openApiFile, 'utf8')).toBe(openApiText());
  });

  it('is valid OpenAPI 3.0', async () => {
    const result = await validate(JSON.parse(openApiText()));
    expect(result).toMatchObject({ valid: true, warnings: [] });
  });
});
