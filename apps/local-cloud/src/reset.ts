import { wipeState } from './state-dir.ts';

try {
  await wipeState();
  console.log('Local state is wiped.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
