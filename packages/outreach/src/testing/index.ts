export { outreachEndpoints } from './outreach-endpoints.ts';
export { templateStoreSuite } from './template-store-suite.ts';
