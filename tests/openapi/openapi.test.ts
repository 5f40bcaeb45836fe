import { readFile } from 'node:fs/promises';
import { validate } from '@readme/openapi-parser';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files.ts';

const files = generatedFiles();

describe('the documents of the API', () => {
  it.each(Object.entries(files))(
    '%s is what the contracts generate: run `pnpm openapi` and commit it',
    async (_name, { path, text }) => {
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );

  it('are valid OpenAPI 3.0', async () => {
    const result = await validate(JSON.parse(files.openApi.text));
    expect(result).toMatchObject({ valid: true, warnings: [] });
  });
});
