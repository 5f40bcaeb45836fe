export { admitNobody, type Authenticate } from './authenticate.ts';
export { answerInPages } from './answer-in-pages.ts';
export { byMethod } from './by-method.ts';
export { byRoute, type Route } from './by-route.ts';
export { createEndpoint, type EndpointKit, type Handler } from './create-endpoint.ts';
