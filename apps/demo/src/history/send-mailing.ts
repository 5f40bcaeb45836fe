import { inventMails } from '@distronation/local-cloud/people';
import type { PastMailing } from '../company/mailings.ts';
import { senderOf, worker } from './colleagues.ts';
import type { PastWorld } from './world.ts';

type Mail = ReturnType<typeof inventMails>[number];

const contentOf = ({ subject, topic }: PastMailing) => ({
  subject,
  html: `<h1>${subject}</h1><p>Hello {{name|there}},</p><p>Here is what happened since we last wrote. <a href="https://distro-nation.com/${topic}">Read on</a></p>`,
  text: `${subject}\n\nHello {{name|there}},\n\nHere is what happened since we last wrote.`,
  from: { address: `${topic}@distro-nation.com`, name: 'Distro Nation' },
  isPersonal: true,
});

/** Orders a campaign and works it off. Resolves to the mails that the provider took. */
export const sendMailing = async (
  { accept, queue, work, transport }: PastWorld,
  mailing: PastMailing,
): Promise<Mail[]> => {
  const { name, topic, tags, at, people } = mailing;
  const { ctx, by } = senderOf(topic);
  const { id } = await accept(ctx, {
    kind: 'mail',
    name,
    mayShareName: false,
    topic,
    content: contentOf(mailing),
    tags,
    tracking: { opens: true, clicks: true },
    audience: {
      recipients: people.map(({ contact: { address, name: called } }) => ({
        address,
        ...(called ? { name: called } : {}),
      })),
    },
    by,
  });
  for (let job = queue.jobs.shift(); job; job = queue.jobs.shift()) {
    const [failed] = await work(worker, [{ messageId: 'job', body: JSON.stringify(job) }]);
    if (failed) throw new Error(`A job of ${name} failed`);
  }
  return transport.batches.splice(0).flatMap((batch, number) => {
    const recipients = batch.map(({ delivery }) => delivery.recipient.address);
    const invented = inventMails({
      provider: 'mailgun',
      campaignId: name,
      tags,
      sentAt: at,
      recipients,
      links: ['https://distro-nation.com/news', 'https://distro-nation.com/releases'],
    });
    return invented.map((mail) => ({
      ...mail,
      subject: mailing.subject,
      messageId: `${id}.${number}@example.com`,
      metadata: { ...mail.metadata, variables: { campaignId: name, send_id: id } },
    }));
  });
};
