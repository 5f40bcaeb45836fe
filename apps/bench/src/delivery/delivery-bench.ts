import type { Bench, Figure, Stage } from '../bench.ts';
import { withPrograms, type RunProgram } from './measure.ts';
import { measured, measuredNaive, warmUpOf, type Measured, type Plan } from './plan.ts';
import { startStubWeb } from './stub-web.ts';

type Web = Awaited<ReturnType<typeof startStubWeb>>;

const perMailgunCall = 1_000;
const mostKmsCalls = 2;

const sizes = { usual: 100_000, naive: 2_000, inDynamo: 3_000, full: 1_000_000 };

const count = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 0 });

const demand = (isTrue: boolean, what: string): void => {
  if (!isTrue) throw new Error(what);
};

/** Throws unless everybody is accounted for, by as few calls as there may be. */
const check = ({ provider }: Plan, result: Measured, mailgunCalls: number): void => {
  const { recipients, accepted, skipped, kmsCalls } = result;
  demand(accepted + skipped === recipients, `${accepted} mails and ${skipped} skipped`);
  demand(kmsCalls <= mostKmsCalls, `${kmsCalls} calls of KMS`);
  const calls = provider === 'mailgun' ? recipients / perMailgunCall : 0;
  demand(mailgunCalls === calls, `${mailgunCalls} calls of Mailgun`);
};

const rates = (recipients: number, { wall, cpu }: Measured['sending']): string =>
  `${count(recipients / wall)}/s, ${count(recipients / cpu)} for a second of CPU`;

interface Setting {
  run: RunProgram;
  web: Web;
  /** Seconds that one recipient takes the naive way. */
  naiveSeconds: number;
}

const measureNaive = async (run: RunProgram, { url, takeCalls }: Web) => {
  const recipients = sizes.naive;
  const plan: Plan = { provider: 'mailgun', isPersonal: false, stores: 'memory', recipients, url };
  const { sending, kmsCalls, accepted } = measuredNaive.parse(await run('naive', plan));
  takeCalls('messages');
  demand(kmsCalls === recipients && accepted === recipients, 'The naive way lost somebody');
  const figures: Figure[] = [
    {
      what: 'one by one: each looked up, given a key of KMS and handed over',
      figure: rates(recipients, sending),
      ratio: 1,
    },
  ];
  return { figures, naiveSeconds: sending.wall / recipients };
};

type Case = [what: string, plan: Pick<Plan, 'provider' | 'isPersonal' | 'stores' | 'recipients'>];

const measure = async (
  { run, web, naiveSeconds }: Setting,
  [what, asked]: Case,
): Promise<Figure[]> => {
  const plan = { ...asked, url: web.url };
  const result = measured.parse(await run('ours', plan));
  const { recipients, provider } = plan;
  const warmUps = provider === 'mailgun' ? warmUpOf(recipients) / perMailgunCall : 0;
  const mailgunCalls = web.takeCalls('messages') - warmUps;
  check(plan, result, mailgunCalls);
  const { sending, freezing, residentMB, kmsCalls } = result;
  return [
    {
      what: `${what}, ${count(recipients)} recipients`,
      figure: rates(recipients, sending),
      ratio: (naiveSeconds * recipients) / sending.wall,
    },
    { what: 'its calls of KMS', figure: count(kmsCalls) },
    ...(provider === 'mailgun'
      ? [{ what: 'its calls of Mailgun', figure: count(mailgunCalls) }]
      : []),
    { what: 'its audience frozen', figure: `${count(recipients / freezing.wall)}/s` },
    { what: 'its memory at the most', figure: `${count(residentMB)} MB` },
  ];
};

const stores = 'memory';

const inMemory = (recipients: number): Case[] => [
  ['Mailgun, the same for all', { provider: 'mailgun', isPersonal: false, stores, recipients }],
  ['Mailgun, with fields', { provider: 'mailgun', isPersonal: true, stores, recipients }],
  ['SES, the same for all', { provider: 'ses', isPersonal: false, stores, recipients }],
  ['SES, with fields', { provider: 'ses', isPersonal: true, stores, recipients }],
];

const inDynamo: Case = [
  'Mailgun, with fields, over DynamoDB Local',
  { provider: 'mailgun', isPersonal: true, stores: 'dynamodb', recipients: sizes.inDynamo },
];

const casesFor = ({ isFull }: Stage): Case[] => [
  ...inMemory(sizes.usual),
  ...(isFull ? inMemory(sizes.full).filter(([, { isPersonal }]) => isPersonal) : []),
  inDynamo,
];

export const deliveryBench: Bench = {
  name: 'delivery',
  asks: 'Recipients a second through the worker of campaigns, against one by one: at least 5,000 in memory, under 150 MB; --full with a million as well.',
  run: (stage) =>
    withPrograms(stage, async (run) => {
      const web = await startStubWeb();
      try {
        const { figures, naiveSeconds } = await measureNaive(run, web);
        for (const one of casesFor(stage)) {
          figures.push(...(await measure({ run, web, naiveSeconds }, one)));
          stage.progress(one[0]);
        }
        return figures;
      } finally {
        await web.stop();
      }
    }),
};
