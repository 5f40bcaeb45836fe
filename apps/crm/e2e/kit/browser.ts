import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';
import chromium, { inflate } from '@sparticuz/chromium';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that npm brings, with the libraries and fonts that a bare machine lacks. */
const fromNpm = async (): Promise<LaunchOptions> => {
  const libraries = join(tmpdir(), 'al2023');
  const executablePath = await chromium.executablePath();
  if (!existsSync(libraries)) {
    const archive = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
    await inflate(fileURLToPath(archive));
  }
  return {
    executablePath,
    // Root has no sandbox, and a build machine is often root.
    args: ['--no-sandbox'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(libraries, 'lib'),
      FONTCONFIG_PATH: join(tmpdir(), 'fonts'),
    },
  };
};

/** Chromium from npm on Linux x64, where it is built for; else one that is installed.
 *  @throws Error saying what to install when there is none. */
export const browserLaunch = async (): Promise<LaunchOptions> => {
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath) return { executablePath };
  throw new Error('The browser tests need Chrome or Chromium: install one of them.');
};
