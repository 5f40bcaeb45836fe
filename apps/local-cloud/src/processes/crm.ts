import { join } from 'node:path';
import { crmEnvironment } from '../environment.ts';
import { commandFile, root, type Site } from './site.ts';
import { answers, waitUntil } from './wait-until.ts';

/** The CRM, served by Vite. */
export const startCrm = async ({ launch, lifecycle, ports, urls }: Site) => {
  const home = join(root, 'apps/crm');
  const vite = commandFile('vite', 'vite', join(home, 'package.json'));
  launch({
    name: 'CRM',
    command: process.execPath,
    args: [vite, '--port', `${ports.crm}`, '--strictPort', '--clearScreen', 'false'],
    cwd: home,
    env: crmEnvironment(urls),
    log: 'crm',
  });
  await waitUntil('The CRM', lifecycle.signal, () => answers(urls.crm));
};
