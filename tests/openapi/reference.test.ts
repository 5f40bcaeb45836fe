import { readFile } from 'node:fs/promises';
import { endpoints } from '@distronation/contracts';
import { openApiDocument } from '@distronation/contracts/openapi';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareDocuments } from './compare-documents.ts';
import { readDocument } from './document-shape.ts';
import { knownDifferences } from './known-differences.ts';

const contracts = Object.values(endpoints);
const file = new URL('reference-openapi.yaml', import.meta.url);

const read = async () => ({
  reference: await readDocument(parse(await readFile(file, 'utf8'))),
  ours: await readDocument(JSON.parse(JSON.stringify(openApiDocument(contracts)))),
});

describe("the reference's own OpenAPI document", () => {
  it('is kept by ours in every path, parameter, property and status, but for what is listed', async () => {
    const { reference, ours } = await read();
    expect(compareDocuments(reference, ours).toSorted()).toEqual(
      Object.keys(knownDifferences).toSorted(),
    );
  });
});
