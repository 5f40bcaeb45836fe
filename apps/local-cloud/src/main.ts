import { once } from 'node:events';
import { readCommandLine } from './command-line.ts';
import { welcome } from './welcome.ts';
import { startLocalCloud } from './start-local-cloud.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupted.abort());
}

try {
  const options = readCommandLine(process.argv.slice(2));
  console.log('Starting the local cloud, the API and the CRM ...');
  const cloud = await startLocalCloud({ ...options, signal: interrupted.signal });
  console.log(welcome(cloud.urls, performance.now()));
  if (!cloud.signal.aborted) await once(cloud.signal, 'abort');
  await cloud.stop();
  cloud.signal.throwIfAborted();
} catch (error) {
  if (!interrupted.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
