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
  const parts = (recipients + warmUpOf(recipients)) / perMailgunCall;
  demand(mailgunCalls === (provider === 'mailgun' ? parts : 0), `${mailgunCalls} calls of Mailgun`);
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
  const { sending, kmsCalls, accepted } = measuredNaive.parse(await run('run-naive', plan));
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
  const result = measured.parse(await run('run-delivery', plan));
  check(plan, result, web.takeCalls('messages'));
  const { recipients, sending, freezing, residentMB } = result;
  return [
    {
      what: `${what}, ${count(recipients)} recipients`,
      figure: rates(recipients, sending),
      ratio: (naiveSeconds * recipients) / sending.wall,
    },
    { what: `${what}: audience frozen`, figure: `${count(recipients / freezing.wall)}/s` },
    { what: `${what}: memory at the most`, figure: `${count(residentMB)} MB` },
  ];
};

const casesFor = ({ isFull }: Stage): Case[] => {
  const recipients = isFull ? sizes.full : sizes.usual;
  const stores = 'memory';
  return [
    ['Mailgun, the same for all', { provider: 'mailgun', isPersonal: false, stores, recipients }],
    ['Mailgun, with fields', { provider: 'mailgun', isPersonal: true, stores, recipients }],
    ['SES, the same for all', { provider: 'ses', isPersonal: false, stores, recipients }],
    ['SES, with fields', { provider: 'ses', isPersonal: true, stores, recipients }],
    [
      'Mailgun, with fields, over DynamoDB Local',
      { provider: 'mailgun', isPersonal: true, stores: 'dynamodb', recipients: sizes.inDynamo },
    ],
  ];
};

export const deliveryBench: Bench = {
  name: 'delivery',
  asks: 'Recipients a second through the worker of campaigns, against one by one: at least 5,000 in memory, under 150 MB; --full takes a million.',
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
