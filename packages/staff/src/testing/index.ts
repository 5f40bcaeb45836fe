export { accountsSuite } from './accounts-suite.ts';
export { oneAtATimeSuite } from './one-at-a-time-suite.ts';
export { staffEndpoints } from './staff-endpoints.ts';
