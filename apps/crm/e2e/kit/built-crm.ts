import { fileURLToPath } from 'node:url';
import { crmEnvironment, type LocalCloud } from '@distronation/local-cloud';
import { build, preview, type PreviewServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The CRM as it ships, in the place of a local cloud's own: built, with its content security policy. */
export const serveBuiltCrm = async (
  urls: LocalCloud['urls'],
  outDir: string,
): Promise<PreviewServer> => {
  Object.assign(process.env, crmEnvironment(urls));
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const port = Number(new URL(urls.crm).port);
  return preview({ root, logLevel: 'error', build: { outDir }, preview: { port } });
};
