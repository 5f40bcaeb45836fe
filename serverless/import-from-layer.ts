import type { Plugin } from 'esbuild';
import { layerDoors, layerModules, moduleOf } from './layer-doors.ts';

interface Serverless {
  service: { provider: { stage: string } };
}

const doors = new Set(layerDoors);

/** Lambda tells Node of the layer through NODE_PATH, which only `require` reads: an ES module has to
 *  name the file. */
const fromLayer: Plugin = {
  name: 'import-from-layer',
  setup({ onResolve }) {
    onResolve({ filter: /^@/ }, ({ path }) =>
      doors.has(path)
        ? { path: `/opt/${layerModules}/${moduleOf(path)}.mjs`, external: true, sideEffects: false }
        : undefined,
    );
  },
};

/** Plugins of serverless-esbuild. Nothing mounts a layer on a developer's machine, so that functions
 *  carry everything there. */
export default function importFromLayer({ service }: Serverless): Plugin[] {
  return service.provider.stage === 'local' ? [] : [fromLayer];
}
