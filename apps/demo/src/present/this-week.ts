import type { Client } from '@distronation/api-client';
import { putReports, type Urls } from '@distronation/local-cloud';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Person } from '../company/people.ts';
import type { Colleagues } from './colleague-clients.ts';
import { monthWords, runFor, statementPartners } from './statements.ts';
import { segments, templates } from './texts.ts';
import { untilThere } from './until-there.ts';
import { writeUndecided } from './write-undecided.ts';

const hourMs = 3_600_000;

/** Last month's statements are on their way; a few that were forgotten wait for a second person. */
const payPartners = async (
  uploader: Client,
  approver: Client,
  people: readonly Person[],
  now: Date,
): Promise<void> => {
  const paid = statementPartners(people);
  const month = monthWords(now);
  const first = runFor(`Payouts of ${month}`, paid.slice(0, -6), now);
  const { run } = (await uploader.createPayoutRun({ body: first })).data;
  const { id, fingerprint } = run;
  await approver.approvePayoutRun({ params: { id }, body: { fingerprint } });
  const second = runFor(`Payouts of ${month}, late ones`, paid.slice(-6), now);
  await uploader.createPayoutRun({ body: second });
};

const letter = {
  subject: 'Winter catalogue: send us your dates',
  html: '<p>Hello {{name|there}},</p><p>The stores close their books on 10 December. Which dates are yours?</p>',
};

/** One campaign waits for tomorrow, and one was stopped by a colleague. */
const planCampaigns = async (client: Client, people: readonly Person[], now: Date) => {
  const recipients = people
    .filter(({ circle }) => circle === 'creator')
    .slice(0, 120)
    .map(({ contact: { address, name = '' } }) => ({ email: address, name }));
  const order = (name: string, hours: number) =>
    client.createCampaign({
      body: {
        ...letter,
        name,
        topic: 'outreach',
        tags: ['catalogue'],
        audience: { recipients },
        scheduledFor: new Date(now.getTime() + hours * hourMs).toISOString(),
      },
    });
  await order('Winter catalogue', 26);
  const { id } = (await order('Winter catalogue, second letter', 98)).data.campaign;
  await untilThere(async () => {
    const { campaign } = (await client.readCampaign({ params: { id } })).data;
    return campaign.status === 'scheduled' ? campaign : undefined;
  });
  await client.steerCampaign({ params: { id }, body: { action: 'pause' } });
};

/** One after the other, as a colleague would. */
const inTurn = async <T>(things: readonly T[], make: (thing: T) => Promise<unknown>) => {
  for (const thing of things) await make(thing);
};

/** What is going on at the company now, by way of its own API: its functions do the work, and mails go out. */
export const liveThisWeek = async (
  { urls, s3 }: { urls: Urls; s3: S3Client },
  { finance, approver, outreach }: Colleagues,
  people: readonly Person[],
  now: Date,
): Promise<void> => {
  const partners = statementPartners(people);
  const payOut = async () => {
    await putReports(s3, { now, of: partners.map(({ reports }) => reports) });
    await payPartners(finance, approver, people, now);
    await writeUndecided(
      urls,
      partners.map(({ person }) => person),
    );
  };
  await Promise.all([
    payOut(),
    planCampaigns(outreach, people, now),
    inTurn(templates, (body) => outreach.createTemplate({ body })),
    inTurn(segments, (body) => outreach.createSegment({ body })),
  ]);
};
