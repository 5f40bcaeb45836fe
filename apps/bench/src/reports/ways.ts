import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  financeEnvironment,
  renderPayoutMail,
  wireIssuing,
  wireLinks,
  type ReportMailLink,
} from '@distronation/finance';
import MailComposer from 'nodemailer/lib/mail-composer';
import { month } from './put-reports.ts';

/** Makes the mail of one partner, whole, as it would go to the provider. */
export type MakeMail = (customId: string) => Promise<Buffer>;

export const wayNames = ['attachments', 'links', 'direct links'] as const;
export type WayName = (typeof wayNames)[number];

const compose = (
  links: readonly ReportMailLink[],
  attachments: { filename: string; content: Buffer }[] = [],
): Promise<Buffer> => {
  const { html, text } = renderPayoutMail({
    month,
    messageGreeting: 'Hello Ana,',
    messageHtml: '<p>your statement for August is ready.</p>',
    messageText: 'your statement for August is ready.',
    payoutValues: [
      { label: 'YouTube', amount: '1,204.50 USD' },
      { label: 'Streaming', amount: '318.07 USD' },
      { label: 'Total', amount: '1,522.57 USD', isTotal: true },
    ],
    links,
  });
  const [from, to, subject] = ['finance@distro-nation.com', 'ana@example.com', 'Your payout'];
  return new MailComposer({ from, to, subject, html, text, attachments }).compile().build();
};

/** Both files of the partner come from S3 and go into the mail. */
const byAttachments = (bucket: string): MakeMail => {
  const s3 = new S3Client({});
  const download = async (Key: string): Promise<Buffer> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    if (!Body) throw new Error(`${Key} has no content`);
    return Buffer.from(await Body.transformToByteArray());
  };
  return async (customId) => {
    const [youtube, streaming] = await Promise.all(
      ['Exports', 'Distro'].map((folder) =>
        download(`${folder}/2026/08/${customId}/${customId}.zip`),
      ),
    );
    if (!youtube || !streaming) throw new Error(`${customId} lacks a report`);
    return compose(
      [],
      [
        { filename: 'youtube.zip', content: youtube },
        { filename: 'streaming.zip', content: streaming },
      ],
    );
  };
};

/** As the payout run does it: what exists is looked up, signed and, where links are ours, kept. */
const byLinks = (mode: 'landing' | 'direct'): MakeMail => {
  const env = { ...financeEnvironment(), REPORT_LINKS: mode };
  const { issueReportLinks } = wireIssuing(env, wireLinks(env));
  const sendId = crypto.randomUUID();
  return async (customId) => {
    const recipient = `${customId}@example.com`;
    const { links } = await issueReportLinks({ sendId, recipient, customIds: [customId], month });
    return compose(links);
  };
};

export const wayOf = (name: WayName): MakeMail => {
  if (name === 'attachments') return byAttachments(financeEnvironment().REPORTS_BUCKET);
  return byLinks(name === 'links' ? 'landing' : 'direct');
};
