export { admitNobody, type Authenticate } from './authenticate.ts';
export { byMethod } from './by-method.ts';
export { byRoute } from './by-route.ts';
export { createEndpoint, type EndpointKit } from './create-endpoint.ts';
