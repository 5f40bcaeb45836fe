import { never, onlyFrom, shipped, typesOnlyFrom, type Ban, type Room } from './import-bans.ts';

const server = never(
  '^@distronation/(?:common|delivery|unsubscribe-utils|outreach|finance|staff)|^node:',
  'The browser speaks to the server through @distronation/api-client and its contracts only.',
);

const climbInto = (rooms: string, message: string): Ban =>
  never(String.raw`^(?:\.\./)+(?:${rooms})/`, message);

const crm = (where: string, ...bans: Ban[]): Room =>
  shipped([`apps/crm/src/${where}`], server, ...bans);

/** `depth` is the number of folders between the feature's own and the file. */
const feature = (depth: number): Room =>
  crm(
    `features/*/${'*/'.repeat(depth)}*.{ts,tsx}`,
    climbInto(
      'app|public',
      'The app composes features and knows them: move what is shared to lib or ui.',
    ),
    never(
      String.raw`^(?:\.\./){${depth + 1}}(?:[\w-]+/|\.\./features/)`,
      'A feature never imports another: share through lib or ui, or let app compose the two.',
    ),
    {
      regex: '^@distronation/api-client$',
      importNames: ['createClient'],
      message:
        'There is one client, signed in as whoever is there: useClient() from lib/use-client.ts.',
    },
  );

const ui = crm(
  'ui/**/*.{ts,tsx}',
  onlyFrom(
    ['react', '@mui/**', '@visx/**', './**', '../**'],
    'A ui part knows React and the UI kit, a chart also visx: what it shows and does reaches it as props.',
  ),
  climbInto('app|features|lib|public', 'A ui part is given words, data and actions as props.'),
);

const lib = crm(
  'lib/**/*.{ts,tsx}',
  climbInto(
    'app|features|public',
    'lib is below features and app: take what differs as an argument.',
  ),
  typesOnlyFrom(
    String.raw`^(?:\.\./)+ui/`,
    'lib renders nothing: import types of ui parts at most.',
  ),
);

const publicPages = crm(
  'public/**/*.{ts,tsx}',
  climbInto('app|features', 'Public pages stand alone: nobody there is signed in.'),
  never(
    '^(?:react|react-dom|react-router|firebase|@mui|@emotion|@tanstack)(?:/|$)|^@distronation/api-client',
    "A public page is a few kilobytes of Preact: use preact, its hooks and the folder's own parts.",
  ),
);

export const crmRooms: Room[] = [
  crm('app/**/*.{ts,tsx}', climbInto('public', 'Public pages are bundles of their own.')),
  feature(0),
  feature(1),
  feature(2),
  ui,
  lib,
  publicPages,
];
