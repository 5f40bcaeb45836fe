/** Quick, where a test would only wait for SES; its real pace is the emulator's own tests' affair. */
const sesCallsPerSecond = 20;
/** Of what failed, for the same reason. */
const retryDelaysSeconds = [1, 1];

/** The three ways in which a mail can leave, each on ports of its own. */
export const modes = {
  mailgun: {
    basePort: 4100,
    provider: 'mailgun',
    listManagement: false,
    sesCallsPerSecond,
    retryDelaysSeconds,
  },
  'ses-own-headers': {
    basePort: 4200,
    provider: 'ses',
    listManagement: false,
    sesCallsPerSecond,
    retryDelaysSeconds,
  },
  'ses-list-management': {
    basePort: 4300,
    provider: 'ses',
    listManagement: true,
    sesCallsPerSecond,
    retryDelaysSeconds,
  },
} as const;

/** Emulators without functions, for the adapters on their own. */
export const emulatorsOnly = {
  basePort: 4400,
  provider: 'mailgun',
  listManagement: false,
  sesCallsPerSecond,
} as const;
