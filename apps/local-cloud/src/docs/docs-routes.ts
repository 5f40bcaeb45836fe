import { endpoints } from '@distronation/contracts';
import { openApiDocument } from '@distronation/contracts/openapi';
import { Hono } from 'hono';
import { assetNames, readAsset } from './assets.ts';
import { docsPage } from './docs-page.ts';

// Swagger UI draws its own styles and icons into the page; nothing comes from elsewhere.
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; \
img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

/** `GET /openapi.json`, the API's description, and `GET /docs`, the same for people. */
export const docsRoutes = ({ apiUrl }: { apiUrl: string }): Hono => {
  const document = {
    ...openApiDocument(Object.values(endpoints)),
    servers: [{ url: apiUrl, description: 'This local cloud' }],
  };
  const app = new Hono();
  // Generators of clients read it from anywhere, and it says nothing that is not public.
  app.get('/openapi.json', (c) => c.json(document, 200, { 'access-control-allow-origin': '*' }));
  app.get('/docs', (c) => c.html(docsPage, 200, { 'content-security-policy': policy }));
  for (const name of assetNames) {
    const { content, type } = readAsset(name);
    app.get(`/docs/${name}`, (c) => c.body(content, 200, { 'content-type': type }));
  }
  return app;
};
