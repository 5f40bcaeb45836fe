export { startLocalCloud, type LocalCloud, type LocalCloudOptions } from './start-local-cloud.ts';
export { commandEnvironment } from './command-environment.ts';
export type { Environment, Provider, Urls } from './environment.ts';
export { createAccount, staffAccounts, staffPassword } from './seed/staff.ts';
