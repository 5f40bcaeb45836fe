import { z } from 'zod';
import { partnersOf } from './put-reports.ts';
import { wayNames, wayOf } from './ways.ts';

// A process of its own for each way, so that none has another's memory. Usage: run-way.ts <way> <partners>

const [way, count] = z
  .tuple([z.enum(wayNames), z.coerce.number().int()])
  .parse(process.argv.slice(2));

const warmUps = 50;
const makeMail = wayOf(way);
const [warmUp = '', ...partners] = partnersOf(count + 1);
// Its reports are small, so that they warm everything up and take no memory.
for (let n = 0; n < warmUps; n += 1) await makeMail(warmUp);

const { rss } = process.memoryUsage();
const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
let mailBytes = 0;
for (const customId of partners) mailBytes += (await makeMail(customId)).length;
const { user, system } = process.cpuUsage(cpu);

process.stdout.write(
  JSON.stringify({
    ms: (performance.now() - startedAt) / count,
    cpuMs: (user + system) / 1_000 / count,
    // Beyond what the process took before, with all that it needs loaded.
    memory: process.resourceUsage().maxRSS * 1_024 - rss,
    mailBytes: mailBytes / count,
  }),
);
