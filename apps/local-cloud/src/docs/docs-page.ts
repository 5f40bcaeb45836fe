import { html } from 'hono/html';

/** Swagger UI as npm ships it, so that the page also stands without a network. */
export const docsPage = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Distro Nation API</title>
    <link rel="icon" href="/mailbox/assets/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <main id="api"></main>
    <noscript>This page needs JavaScript; <a href="/openapi.json">the document</a> does not.</noscript>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/show-api.js"></script>
  </body>
</html>`;
