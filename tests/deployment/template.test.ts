import { endpoints } from '@distronation/contracts';
import { afterAll, beforeAll, describe } from 'vitest';
import { apiSuite } from './api-suite.ts';
import { functionsSuite } from './functions-suite.ts';
import { gatewayAnswersSuite } from './gateway-answers-suite.ts';
import { layerSuite } from './layer-suite.ts';
import { packageService, type Packaged } from './package-service.ts';
import { preflightSuite } from './preflight-suite.ts';
import { throttlesSuite } from './throttles-suite.ts';

const origins = ['https://crm.distro-nation.com', 'http://localhost:3000'];
const contracts = Object.values(endpoints);
const secrets = {
  MAILGUN_API_KEY: 'the-key-of-mailgun',
  MAILGUN_WEBHOOK_SIGNING_KEY: 'the-key-of-the-webhooks',
  ADDRESS_HASH_KEY: 'the-key-of-the-hashes',
};

let packaged: Packaged | undefined;

// Once for all: it takes ten seconds and more.
beforeAll(async () => {
  packaged = await packageService('dev', { CORS_ALLOWED_ORIGINS: origins.join(','), ...secrets });
}, 120_000);
afterAll(() => packaged?.remove());

const read = (): Packaged => {
  if (packaged) return packaged;
  throw new Error('The service could not be packaged');
};

describe('the throttles of the gateway', () => throttlesSuite(read, contracts));
describe('a preflight', () => preflightSuite(read, contracts, origins));
describe('an answer of the gateway itself', () => gatewayAnswersSuite(read, origins));
describe('the API', () => apiSuite(read));
describe('the functions', () => functionsSuite(read, Object.values(secrets)));
describe('the layer', () => layerSuite(read));
