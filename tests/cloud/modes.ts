/** The three ways in which a mail can leave, each on ports of its own. */
export const modes = {
  mailgun: { basePort: 4100, provider: 'mailgun', listManagement: false },
  'ses-own-headers': { basePort: 4200, provider: 'ses', listManagement: false },
  'ses-list-management': { basePort: 4300, provider: 'ses', listManagement: true },
} as const;

/** Emulators without functions, for the adapters on their own. */
export const emulatorsOnly = {
  basePort: 4400,
  provider: 'mailgun',
  listManagement: false,
} as const;
