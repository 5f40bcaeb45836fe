export { byMethod } from './by-method.ts';
export { createEndpoint, type Authenticate, type EndpointKit } from './create-endpoint.ts';
