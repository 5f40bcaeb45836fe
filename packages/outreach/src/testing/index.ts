export { outreachEndpoints } from './outreach-endpoints.ts';
export { quotaDaysSuite } from './quota-days-suite.ts';
export { templateStoreSuite } from './template-store-suite.ts';
