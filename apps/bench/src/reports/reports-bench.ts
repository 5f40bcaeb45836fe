import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findReports, usualReports } from '@distronation/finance';
import { z } from 'zod';
import type { Bench, Figure, Stage } from '../bench.ts';
import { month, partnersOf, putReports } from './put-reports.ts';
import { signSpeed } from './sign-speed.ts';
import type { WayName } from './ways.ts';

const partners = 20;
const reportBytes = 4_000_000;
const bucket = 'distro-nation-reports';

const measured = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  memory: z.number(),
  mailBytes: z.number(),
});
type Measured = z.infer<typeof measured>;

const program = fileURLToPath(new URL('run-way.ts', import.meta.url));

const measure = async ({ environment }: Stage, way: WayName): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, way, String(partners)], {
    env: { ...process.env, ...environment },
  });
  return measured.parse(JSON.parse(stdout));
};

const figuresOf = (
  way: string,
  { ms, cpuMs, memory, mailBytes }: Measured,
  base: Measured,
): Figure[] => [
  { what: `${way}: time for a mail`, figure: `${ms.toFixed(1)} ms`, ratio: ms / base.ms },
  {
    what: `${way}: processor time for a mail`,
    figure: `${cpuMs.toFixed(1)} ms`,
    ratio: cpuMs / base.cpuMs,
  },
  {
    what: `${way}: memory`,
    figure: `${(memory / 1e6).toFixed(1)} MB`,
    ratio: memory / base.memory,
  },
  {
    what: `${way}: size of a mail`,
    figure: `${(mailBytes / 1e3).toFixed(1)} KB`,
    ratio: mailBytes / base.mailBytes,
  },
];

/** About as long as S3 takes; the emulator answers from this very process, one after the other. */
const answerMs = 20;

const looking = async (): Promise<Figure[]> => {
  const files = { find: () => sleep(answerMs, { size: 1 }) };
  const find = findReports({ files, kinds: usualReports });
  const ids = partnersOf(100);
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const oneByOne = await timed(async () => {
    for (const id of ids) await find([id], month);
  });
  const together = await timed(() => find(ids, month));
  const what = `reports of 100 partners looked for, ${answerMs} ms an answer`;
  return [
    { what: `${what}, partner by partner`, figure: `${oneByOne.toFixed(0)} ms`, ratio: 1 },
    {
      what: `${what}, as we do`,
      figure: `${together.toFixed(0)} ms`,
      ratio: together / oneByOne,
    },
  ];
};

export const reportsBench: Bench = {
  name: 'reports',
  asks: 'A payout mail with links to two reports of 4 MB against the same mail with both attached: time at most a tenth, memory at most a tenth.',
  async run(stage) {
    const [warmUp = '', ...others] = partnersOf(partners + 1);
    const s3 = stage.connectS3();
    await putReports(s3, bucket, [warmUp], 1_000);
    await putReports(s3, bucket, others, reportBytes);
    stage.progress(`${others.length} partners have their reports`);
    const attachments = await measure(stage, 'attachments');
    const direct = await measure(stage, 'direct links');
    const links = await measure(stage, 'links');
    const { fromPem, ours } = await signSpeed();
    return [
      ...figuresOf('attachments', attachments, attachments),
      ...figuresOf("CloudFront's links", direct, attachments),
      ...figuresOf('our links', links, attachments),
      ...(await looking()),
      { what: 'signing, the key read each time', figure: `${fromPem.toFixed(0)}/s`, ratio: 1 },
      { what: 'signing, as we do', figure: `${ours.toFixed(0)}/s`, ratio: ours / fromPem },
    ];
  },
};
