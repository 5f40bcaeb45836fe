import type { OxlintOverride } from 'oxlint';
import { adapterExceptions, adapterRooms } from './adapter-rooms.ts';
import { crmRooms } from './crm-rooms.ts';
import { deepPaths, localCloud, overrideOf, shipped, type Room } from './import-bans.ts';
import { serverRooms } from './server-rooms.ts';

/** Who may import whom, as in the table of the architecture. A later room overrides an earlier. */
const rooms: Room[] = [
  shipped(['packages/**/*.ts', 'apps/crm/src/**/*.{ts,tsx}', 'apps/local-cloud/src/**/*.ts']),
  ...serverRooms,
  ...adapterRooms,
  ...adapterExceptions,
  ...crmRooms,
  { files: ['**/*.test.{ts,tsx}', '**/testing/**/*.{ts,tsx}'], bans: [deepPaths, localCloud] },
  {
    files: ['scripts/**', 'tests/**', 'apps/{bench,demo}/**', 'apps/*/{e2e,integration}/**'],
    bans: [deepPaths],
  },
];

export const importRules: OxlintOverride[] = rooms.map(overrideOf);
