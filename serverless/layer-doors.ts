/** What functions take from the layer: doors of packages, by the names that the sources import. A door
 *  that is missing here is bundled into each function, next to the layer's copy of what is behind it. */
export const layerDoors: readonly string[] = [
  '@distronation/unsubscribe-utils',
  '@distronation/unsubscribe-utils/contact-list',
  '@distronation/unsubscribe-utils/drift',
  '@distronation/unsubscribe-utils/links',
  '@distronation/unsubscribe-utils/mailto',
  '@distronation/unsubscribe-utils/opt-outs',
  '@distronation/unsubscribe-utils/provider-lists',
  '@distronation/common',
  '@distronation/common/adapters',
  '@distronation/common/firebase',
  '@distronation/common/http',
  '@aws-sdk/client-sesv2',
  '@aws-sdk/lib-dynamodb',
];

/** Of a layer's own folders, the one that Node looks for packages in. */
export const layerModules = 'nodejs/node_modules';

/** `@scope/name` to `@scope/name/index`, `@scope/name/door` to itself: its file, without the ending. */
export const moduleOf = (door: string): string =>
  door.split('/').length === 2 ? `${door}/index` : door;
