import { deliveriesOf, inventMails, simulate } from '@distronation/local-cloud/people';

export const signingKey = 'signing-key';

/** Bodies of webhooks as Mailgun posts them: what becomes of a mailing to so many people. */
export const postsOf = (campaignId: string, people: number): string[] => {
  const recipients = Array.from({ length: people }, (_, n) => `${campaignId}-${n}@example.com`);
  const mailing = { provider: 'mailgun' as const, campaignId, tags: ['news'], sentAt: Date.now() };
  const { events } = simulate({ seed: 'bench', mails: inventMails({ ...mailing, recipients }) });
  return [...deliveriesOf(events, signingKey)].flatMap((delivery) =>
    delivery.provider === 'mailgun' ? [JSON.stringify(delivery.webhook)] : [],
  );
};
