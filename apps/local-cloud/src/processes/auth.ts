import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { names } from '../names.ts';
import { commandFile, type Site } from './site.ts';
import { answers, waitUntil } from './wait-until.ts';

const options =
  `--only auth --project ${names.firebaseProject} --import users --export-on-exit users`.split(' ');

/** The official Firebase Auth emulator; its users survive a clean stop. */
export const startAuth = async ({ launch, lifecycle, ports, urls, stateDir }: Site) => {
  const home = join(stateDir, 'auth');
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'firebase.json'), JSON.stringify(configuration(ports)));
  launch({
    name: 'Firebase Auth emulator',
    command: process.execPath,
    args: [commandFile('firebase-tools', 'firebase'), 'emulators:start', ...options],
    cwd: home,
    // It keeps settings, and the address of the one emulator it believes in, in shared places.
    env: { CI: '1', XDG_CONFIG_HOME: home, TMPDIR: home },
    log: 'auth',
  });
  await waitUntil('The Firebase Auth emulator', lifecycle.signal, () => answers(urls.auth));
};

const configuration = (ports: Site['ports']) => {
  const host = '127.0.0.1';
  return {
    emulators: {
      auth: { host, port: ports.auth },
      hub: { host, port: ports.authHub },
      logging: { host, port: ports.authLogging },
      ui: { enabled: false },
      singleProjectMode: true,
    },
  };
};
