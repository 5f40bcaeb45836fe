import { namesOnlyFrom, never, shipped, type Ban, type Room } from './import-bans.ts';

const otherRooms = never(
  String.raw`^@distronation/(?:audit|unsubscribe-utils|tracking|contacts|delivery|campaigns|outreach|finance|staff|api-client|crm|common/http)|` +
    String.raw`^\.\./(?:env|index|wire[\w-]*)\.ts$|^(?:\.\./)+handlers/`,
  'An adapter fulfils its own ports by one SDK: other domains, HTTP and configuration reach it ' +
    'as arguments, from wire.ts.',
);

// Addresses, topics and roles mean the same everywhere; routes are nobody's business down here.
const vocabulary = [
  'Address',
  'Campaign',
  'Role',
  'Topic',
  'Placeholder',
  'canonicalAddress',
  'fillPlaceholders',
  'formatAddress',
  'parseAddress',
  'role',
  'topic',
  'topics',
];

const vocabularyOnly = namesOnlyFrom(
  '^@distronation/contracts$',
  vocabulary,
  'An adapter knows no endpoint: it speaks the words of ../ports.ts.',
);

const valuesFromAbove = (...allowed: string[]): Ban => ({
  group: ['../**', ...allowed.map((source) => `!${source}`)],
  allowTypeImports: true,
  message:
    'Nothing flows back up: an adapter takes types from the domain and is called by it. ' +
    'Pass the function in from wire.ts.',
});

const adapter = (files: string[], ...valuesAllowed: string[]): Room =>
  shipped(files, otherRooms, vocabularyOnly, valuesFromAbove(...valuesAllowed));

export const adapterRooms: Room[] = [adapter(['packages/*/src/adapters/**/*.ts'])];

export const adapterExceptions: Room[] = [
  // Every adapter of the kit rejects with the one declared error, and cuts long lists in one way.
  adapter(['packages/common/src/adapters/*.ts'], '../chunks.ts', '../errors.ts'),
  // Each metric has its unit.
  adapter(['packages/common/src/adapters/metrics.ts'], '../metrics.ts'),
  // A stored row may say less than the domain's record, whose empty state is the domain's to name.
  adapter(['packages/unsubscribe/src/adapters/consent-rows.ts'], '../consent.ts'),
  // A run is kept as it was given, and is what its own schema says.
  adapter(['packages/unsubscribe/src/adapters/drift-rows.ts'], '../contact-list/drift-report.ts'),
  // What is stored under these words is read by them: the lists of what is counted and of what happens.
  adapter(['packages/tracking/src/adapters/*.ts'], '../counts.ts', '../event.ts'),
];
