import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const assets = {
  'swagger-ui.css': {
    file: require.resolve('swagger-ui-dist/swagger-ui.css'),
    type: 'text/css; charset=utf-8',
  },
  'swagger-ui-bundle.js': {
    file: require.resolve('swagger-ui-dist/swagger-ui-bundle.js'),
    type: 'text/javascript; charset=utf-8',
  },
  'show-api.js': {
    file: new URL('show-api.js', import.meta.url),
    type: 'text/javascript; charset=utf-8',
  },
};

type AssetName = keyof typeof assets;

const isAssetName = (name: string): name is AssetName => Object.hasOwn(assets, name);

export const assetNames = Object.keys(assets).filter(isAssetName);

export const readAsset = (name: AssetName): { content: string; type: string } => {
  const { file, type } = assets[name];
  return { content: readFileSync(file, 'utf8'), type };
};
