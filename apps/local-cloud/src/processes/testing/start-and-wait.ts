import { tmpdir } from 'node:os';
import { machineEnvironment } from '../../environment.ts';
import { startChild } from '../child.ts';
import { startGuardian } from '../start-guardian.ts';

/** A cloud of one program, for a test to kill: `start-and-wait.ts <script> <log file>`. */
const [script = '', logFile = ''] = process.argv.slice(2);

startChild({
  name: 'Example',
  command: process.execPath,
  args: ['-e', script],
  cwd: tmpdir(),
  env: machineEnvironment(),
  logFile,
  guardian: startGuardian(),
  onDeath: () => {},
});
