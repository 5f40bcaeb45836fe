import type { Endpoint } from '../endpoint.ts';
import { apiVersion, errorAnswer } from '../envelope.ts';
import { operationOf, tagOf } from './operation.ts';
import { errorName, schemasOf } from './schemas.ts';
import { toSchema, type Schema } from './to-schema.ts';

const gatewayServer = (stage: string, description: string) => ({
  url: `https://{gateway}/${stage}`,
  description,
  variables: { gateway: { default: 'your-api-gateway-url' } },
});

const pathsOf = (endpoints: readonly Endpoint[]) =>
  Object.fromEntries(
    [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, same]) => [
      path,
      Object.fromEntries(same.map((each) => [each.method.toLowerCase(), operationOf(each)])),
    ]),
  );

const allSchemas = (endpoints: readonly Endpoint[]): Record<string, Schema> => ({
  [errorName]: toSchema(errorAnswer, 'output'),
  ...Object.fromEntries(endpoints.flatMap((each) => Object.entries(schemasOf(each)))),
});

/** The whole API as an OpenAPI 3.0.3 document, in the order in which the endpoints are given. */
export const openApiDocument = (endpoints: readonly Endpoint[]) => ({
  openapi: '3.0.3',
  info: {
    title: 'Distro Nation CRM Outreach API',
    description: 'Secure REST API for email outreach operations via Mailgun integration',
    version: apiVersion,
    contact: { name: 'API Support', email: 'support@distro-nation.com' },
  },
  servers: [
    gatewayServer('dev', 'Development server'),
    gatewayServer('prod', 'Production server'),
    { url: 'http://localhost:3001/dev', description: 'Local cloud' },
  ],
  security: [{ BearerAuth: [] }],
  tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
  paths: pathsOf(endpoints),
  components: {
    securitySchemes: {
      BearerAuth: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Firebase JWT token',
      },
      ApiKeyAuth: {
        type: 'apiKey',
        in: 'header',
        name: 'x-api-key',
        description: 'The API key of a usage plan; it tells who calls, and lets nobody in alone',
      },
    },
    schemas: allSchemas(endpoints),
  },
});
