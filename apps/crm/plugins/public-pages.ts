import type { Connect, Plugin } from 'vite';

/** Serves HTML entries of their own under clean addresses, as the host does in production. */
export const publicPages = (pages: Readonly<Record<string, string>>): Plugin => {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    const [path = '', query] = (request.url ?? '').split('?', 2);
    const file = pages[path];
    if (file !== undefined) request.url = query === undefined ? file : `${file}?${query}`;
    next();
  };
  return {
    name: 'public-pages',
    configureServer: ({ middlewares }) => void middlewares.use(rewrite),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(rewrite),
  };
};
