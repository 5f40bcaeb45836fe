export { readCommandLine } from './command-line.ts';
export { startLocalCloud, type LocalCloud, type LocalCloudOptions } from './start-local-cloud.ts';
export { commandEnvironment } from './command-environment.ts';
export { crmEnvironment, type Environment, type Provider, type Urls } from './environment.ts';
export { partners, type Partner } from './seed/partners.ts';
export { putReports } from './seed/put-reports.ts';
export { createAccount, staffAccounts, staffPassword } from './seed/staff.ts';
export { welcome } from './welcome.ts';
