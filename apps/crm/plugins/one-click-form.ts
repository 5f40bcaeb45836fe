import type { Connect, Plugin } from 'vite';

/** Hands the form of the unsubscribe page on to the API, as the host does in production: without
 *  scripts a page can post to its own address alone, which holds the token. */
export const oneClickForm = (page: string): Plugin => {
  let target = '';
  const handOn: Connect.NextHandleFunction = (request, response, next) => {
    const [path, query = ''] = (request.url ?? '').split('?', 2);
    if (request.method !== 'POST' || path !== page) return next();
    response.writeHead(307, { Location: `${target}?${query}` }).end();
  };
  return {
    name: 'one-click-form',
    configResolved: ({ env }) => {
      target = `${env['REACT_APP_API_BASE_URL']}/outreach/unsubscribe`;
    },
    configureServer: ({ middlewares }) => void middlewares.use(handOn),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handOn),
  };
};
