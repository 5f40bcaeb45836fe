import { build, type BuildOptions } from 'esbuild';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layerDoors, layerModules, moduleOf } from './layer-doors.ts';

interface Serverless {
  serviceDir: string;
  pluginManager: { plugins: { compareWithLastLayer?: () => Promise<void> }[] };
  service: {
    layers: { unsubscribeUtils: { path: string } };
    custom: { esbuild: FunctionBundling };
  };
}

/** The part of serverless-esbuild's settings that holds for the layer as well. */
interface FunctionBundling extends Required<
  Pick<
    BuildOptions,
    'banner' | 'format' | 'mainFields' | 'minify' | 'platform' | 'sourcemap' | 'target'
  >
> {
  exclude: string[];
  outputFileExtension: string;
}

const ownPackages = ['@distronation/unsubscribe-utils', '@distronation/common'];

/** What lets functions that are CommonJS, or elsewhere, `require` the packages by their names. */
const manifest = (name: string, extension: string) => ({
  name,
  type: 'module',
  exports: { '.': `./index${extension}`, './*': `./*${extension}` },
});

const buildLayer = async (folder: string, settings: FunctionBundling): Promise<void> => {
  const { banner, format, mainFields, minify, platform, sourcemap, target } = settings;
  const { exclude, outputFileExtension: extension } = settings;
  // What an earlier run left behind would be packed too.
  await rm(folder, { recursive: true, force: true });
  const modules = join(folder, layerModules);
  await build({
    banner,
    format,
    mainFields,
    minify,
    platform,
    sourcemap,
    target,
    entryPoints: layerDoors.map((door) => ({ in: door, out: moduleOf(door) })),
    outdir: modules,
    outExtension: { '.js': extension },
    bundle: true,
    external: exclude,
    // What several doors lead to exists once, as do the clients that it remembers.
    splitting: true,
    chunkNames: '@distronation/unsubscribe-utils/shared/[hash]',
  });
  for (const name of ownPackages) {
    await writeFile(join(modules, name, 'package.json'), JSON.stringify(manifest(name, extension)));
  }
};

/** osls would ask CloudFormation for the layer of the last deployment, to refer to that one if it is the
 *  same. Packaging must need no account, and each deployment hold all that going back to it takes. */
const compareWithNothing = ({ plugins }: Serverless['pluginManager']): void => {
  for (const plugin of plugins) {
    if (plugin.compareWithLastLayer) plugin.compareWithLastLayer = async () => {};
  }
};

/** A plugin of osls, which packs the layer's folder but does not know how to fill it. */
export default function buildLayerPlugin({ service, serviceDir, pluginManager }: Serverless) {
  return {
    hooks: {
      'before:package:createDeploymentArtifacts': () =>
        buildLayer(join(serviceDir, service.layers.unsubscribeUtils.path), service.custom.esbuild),
      'before:package:compileLayers': () => compareWithNothing(pluginManager),
    },
  };
}
