import { createInterface } from 'node:readline';
import { signalGroup } from './process-group.ts';

/**
 * A program of its own that outlives the local cloud by a moment. Its input names process groups,
 * `+pid` and `-pid` a line; when the input ends, by whatever death the cloud died, it kills those
 * that are left.
 */
const groups = new Set<number>();

for await (const line of createInterface({ input: process.stdin })) {
  const leader = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(leader);
  else groups.delete(leader);
}
for (const leader of groups) signalGroup(leader, 'SIGKILL');
