import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Guardian {
  watch(leader: number): void;
  forget(leader: number): void;
  /** Resolves when it has ended; what it still watched has died before it. */
  dismiss(): Promise<void>;
}

/** Sees to it that a local cloud which is killed outright leaves no process behind. */
export const startGuardian = (): Guardian => {
  const program = fileURLToPath(new URL('guardian.ts', import.meta.url));
  const guardian = spawn(process.execPath, [program], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(guardian, 'exit');
  // Without a guardian the cloud works as well; only its violent death is then untidy.
  guardian.stdin.on('error', () => {});
  return {
    watch: (leader) => void guardian.stdin.write(`+${leader}\n`),
    forget: (leader) => void guardian.stdin.write(`-${leader}\n`),
    async dismiss() {
      guardian.stdin.end();
      await ended;
    },
  };
};
