import { apiEvent } from '@distronation/common/testing';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { callHandlers } from './call-handlers.ts';
import type { Packaged } from './package-service.ts';
import { ofType } from './read-template.ts';
import { startSilentTable, type SilentTable } from './silent-table.ts';
import { unpackFunctions, unpackLayer, type Unpacked, type UnpackedFunction } from './unpack.ts';

const withLayers = z.object({ Layers: z.unknown() });

/** Of the packages in the layer, nothing may be in a function too: clients that are remembered, and
 *  what is loaded at a cold start, would double. zod and contracts have no state and may. */
const onlyInLayer = [
  /^packages\/(?:common|unsubscribe)\//,
  /\/@aws-sdk\/(?:lib-dynamodb|client-dynamodb|client-sesv2)\//,
  /\/firebase-admin\//,
];

export const layerSuite = (packaged: () => Packaged): void => {
  let functions: UnpackedFunction[] = [];
  let layer: Unpacked = { folder: '', sources: new Set() };
  let table: SilentTable | undefined;

  const named = (name: string): UnpackedFunction => {
    const found = functions.find((each) => each.name === name);
    if (found) return found;
    throw new Error(`There is no function ${name}`);
  };

  beforeAll(async () => {
    functions = await unpackFunctions(packaged());
    layer = await unpackLayer(packaged());
    table = await startSilentTable();
  });
  afterAll(() => table?.close());

  it('is one, made anew by each deployment, for the runtime and architecture of the functions', () => {
    expect(ofType(packaged().resources, 'AWS::Lambda::LayerVersion')).toMatchObject([
      [
        'UnsubscribeUtilsLambdaLayer',
        {
          Properties: {
            LayerName: 'unsubscribe-utils-layer',
            CompatibleRuntimes: ['nodejs24.x'],
            CompatibleArchitectures: ['arm64'],
          },
        },
      ],
    ]);
  });

  it('is mounted into every function', () => {
    for (const [, { Properties }] of ofType(packaged().resources, 'AWS::Lambda::Function')) {
      expect(withLayers.parse(Properties).Layers).toEqual([{ Ref: 'UnsubscribeUtilsLambdaLayer' }]);
    }
  });

  it('holds the code of consent, links, sign-in and audit, which no function carries', () => {
    for (const file of [
      'unsubscribe/src/encryption.ts',
      'unsubscribe/src/adapters/ses-contact-list.ts',
      'common/src/adapters/firebase-sign-in.ts',
      'common/src/adapters/dynamo-audit-log.ts',
    ]) {
      expect(layer.sources).toContain(`packages/${file}`);
    }
    expect(named('eventReports').sources).toContain('packages/outreach/src/health.ts');
    const twice = functions.flatMap(({ name, sources }) =>
      [...sources]
        .filter(
          (source) => layer.sources.has(source) && onlyInLayer.some((each) => each.test(source)),
        )
        .map((source) => `${name}: ${source}`),
    );
    expect(twice).toEqual([]);
  });

  it('can be required by its name, as functions do that are no ES modules', async () => {
    const program =
      "process.stdout.write(typeof require('@distronation/unsubscribe-utils').linkTokens)";
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', program], {
      cwd: layer.folder,
      env: { NODE_PATH: join(layer.folder, 'nodejs/node_modules') },
    });
    expect(stdout).toBe('function');
  });

  it('gives every function what it needs to start', async () => {
    const loaded = await callHandlers(functions, { layer: layer.folder });
    expect(loaded).toEqual(functions.map(() => 'function'));
  }, 60_000);

  it('answers calls, through clients of its own', async () => {
    const health = apiEvent({ method: 'GET', path: '/health' });
    const path = '/outreach/unsubscribe';
    const forged = apiEvent({ method: 'GET', path, query: { token: 'not-one-of-ours' } });
    const answers = await callHandlers(
      [
        { ...named('eventReports'), event: health },
        { ...named('outreach-unsubscribeHandler'), event: forged },
      ],
      { layer: layer.folder, variables: { AWS_ENDPOINT_URL_DYNAMODB: table?.url ?? '' } },
    );
    expect(answers).toMatchObject([{ statusCode: 200 }, { statusCode: 302 }]);
    expect(table?.requests()).toBe(1);
  }, 30_000);

  it.each(['eventReports', 'sendEmail', 'financial-unsubscribeHandler'])(
    'without it %s does not start, and names the file that it misses',
    async (name) => {
      const missing = /Cannot find module '\/opt\/nodejs\/node_modules\/@distronation\/.*\.mjs'/;
      await expect(callHandlers([named(name)], {})).rejects.toThrow(missing);
    },
    30_000,
  );
};
