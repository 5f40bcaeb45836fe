import {
  namesOnlyFrom,
  never,
  onlyFrom,
  shipped,
  typesOnlyFrom,
  type Ban,
  type Room,
} from './import-bans.ts';

const domains =
  'packages/{audit,unsubscribe,tracking,contacts,delivery,campaigns,outreach,finance,staff}/src';

const contracts = shipped(
  ['packages/contracts/src/**/*.ts'],
  onlyFrom(
    ['zod', './*.ts', './*/*.ts', '../*.ts', '../*/*.ts'],
    'Contracts are data that browser and server share: they import zod and each other only.',
  ),
);

const apiClient = shipped(
  ['packages/api-client/src/**/*.ts'],
  onlyFrom(
    ['@distronation/contracts', 'zod', './*.ts'],
    'The client runs anywhere: it imports the contracts and zod, and is given everything else.',
  ),
);

const commonCore = shipped(
  ['packages/common/src/*.ts'],
  onlyFrom(
    ['@distronation/contracts', 'node:crypto', './*.ts'],
    'Every domain carries this: what needs a library belongs in common/http or common/adapters.',
  ),
  typesOnlyFrom(
    '^@distronation/contracts$',
    'Import types of the contracts only: every domain carries this.',
  ),
);

const commonHttp = shipped(
  ['packages/common/src/http/**/*.ts'],
  onlyFrom(
    ['@distronation/contracts', 'zod', 'aws-lambda', './*.ts', '../*.ts'],
    'The endpoint kit knows contracts and API Gateway: an SDK belongs in common/adapters.',
  ),
);

const useCaseSources = [
  '@distronation/common',
  '@distronation/contracts',
  'cockatiel',
  'handlebars',
  'html-to-text',
  'isbot',
  'node:crypto',
  'p-map',
  'zod',
  './*.ts',
];

const useCaseMessage =
  'A use case knows domain words only. Say what it needs in ports.ts, fulfil it in adapters/, and ' +
  "join the two (or another domain's public face) in wire.ts.";

const wiring = never(
  String.raw`^\.\.?/(env|index|wire[\w-]*)\.ts$`,
  'A use case is given its dependencies: wire.ts imports it, never the other way round.',
);

const useCases = shipped([`${domains}/*.ts`], onlyFrom(useCaseSources, useCaseMessage), wiring);

/** A domain with many verbs keeps them in rooms. What they share lies above them; and whoever hears,
 *  lists or mends needs readings and whole hours, and mending hears again. */
const rooms = {
  readings: [],
  numbers: [],
  intake: ['../readings/*.ts'],
  lists: ['../readings/*.ts', '../numbers/whole-hours.ts'],
  upkeep: ['../readings/*.ts', '../numbers/*.ts', '../intake/*.ts'],
};

/** What it takes to search a memory of all contacts, apart from what it takes to keep them. */
const searchRoom = 'search';

/** What reads SES's contact list from end to end. */
const listRoom = 'contact-list';

/** What it takes to check, approve and follow a payout run, apart from the mails themselves. */
const runsRoom = 'payout-runs';

/** What it takes to search YouTube. */
const youTubeRoom = 'youtube';

const roomOf = (domain: string, room: string, neighbours: readonly string[] = []): Room =>
  shipped(
    [`packages/${domain}/src/${room}/*.ts`],
    onlyFrom([...useCaseSources, '../*.ts', ...neighbours], useCaseMessage),
    wiring,
  );

const useCaseRooms = [
  ...Object.entries(rooms).map(([room, neighbours]) => roomOf('tracking', room, neighbours)),
  roomOf('contacts', searchRoom),
  roomOf('unsubscribe', listRoom),
  roomOf('finance', runsRoom),
  roomOf('outreach', youTubeRoom),
];

const environment = shipped(
  [`${domains}/env.ts`],
  onlyFrom(
    ['@distronation/common/adapters', '@distronation/contracts', 'zod'],
    'env.ts parses the environment by a schema and does nothing else.',
  ),
);

const publicFace = shipped(
  [`${domains}/index.ts`],
  onlyFrom(
    ['./*.ts', ...[...Object.keys(rooms), searchRoom, listRoom].map((room) => `./${room}/*.ts`)],
    'The public face shows use cases and wiring: adapters and handlers stay in.',
  ),
);

const wire = shipped(
  [`${domains}/wire*.ts`],
  never(
    '^@distronation/(outreach|finance|staff|api-client|crm)',
    'Of the other domains, wire.ts imports campaigns, contacts, delivery, tracking and unsubscribe-utils only.',
  ),
  never(String.raw`^\./handlers/`, 'Handlers import the wiring, never the other way round.'),
);

const handlerBans: Ban[] = [
  onlyFrom(
    [
      '@distronation/contracts',
      '@distronation/common/http',
      '@distronation/common/adapters',
      '@distronation/unsubscribe-utils',
      '@distronation/unsubscribe-utils/contact-list',
      '@distronation/unsubscribe-utils/drift',
      '@distronation/unsubscribe-utils/mailto',
      'aws-lambda',
      './*-routes.ts',
      '../*.ts',
      `../${searchRoom}/*.ts`,
      `../${runsRoom}/*.ts`,
      `../${youTubeRoom}/*.ts`,
    ],
    'A handler joins a contract, a use case and the wiring. Work belongs in the use case, ' +
      'construction in wire.ts.',
  ),
  namesOnlyFrom(
    '^@distronation/common/adapters$',
    ['queueCtx'],
    'A handler takes its adapters from wire.ts.',
  ),
  never(String.raw`^\.\./(env|index|ports)\.ts$`, 'A handler takes what it needs from wire.ts.'),
];

const handlers = shipped([`${domains}/handlers/**/*.ts`], ...handlerBans);

const unsubscribeHandlers = shipped(
  ['packages/unsubscribe/src/handlers/**/*.ts'],
  ...handlerBans,
  typesOnlyFrom(
    // The engine knows no look-ahead: everything but wire*.ts.
    String.raw`^\.\./([^w]|w[^i]|wi[^r])`,
    'The layer holds the use cases: import them from @distronation/unsubscribe-utils, as others do.',
  ),
);

export const serverRooms: Room[] = [
  contracts,
  apiClient,
  commonCore,
  commonHttp,
  useCases,
  ...useCaseRooms,
  environment,
  publicFace,
  wire,
  handlers,
  unsubscribeHandlers,
];
