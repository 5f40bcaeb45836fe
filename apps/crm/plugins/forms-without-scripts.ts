import type { Connect, Plugin } from 'vite';

/** Hands the forms of public pages on to the API, as the host does in production: without scripts a page
 *  can post to its own address alone, which holds the token. Paths of pages, each with that of the API. */
export const formsWithoutScripts = (pages: Readonly<Record<string, string>>): Plugin => {
  let apiBaseUrl = '';
  const handOn: Connect.NextHandleFunction = (request, response, next) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const target = pages[path];
    if (request.method !== 'POST' || target === undefined) return next();
    response.writeHead(307, { Location: `${apiBaseUrl}${target}?${query}` }).end();
  };
  return {
    name: 'forms-without-scripts',
    configResolved: ({ env }) => {
      apiBaseUrl = String(env['REACT_APP_API_BASE_URL']);
    },
    configureServer: ({ middlewares }) => void middlewares.use(handOn),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handOn),
  };
};
