import type { Step, Story, Visitor } from './story.ts';

const words: Record<Step['kind'], object> = {
  accepted: { event: 'accepted' },
  delivered: { event: 'delivered', 'delivery-status': { code: 250, message: 'OK' } },
  deferred: { event: 'failed', severity: 'temporary', 'delivery-status': { code: 452 } },
  bounced: { event: 'failed', severity: 'permanent', 'delivery-status': { code: 550 } },
  suppressed: { event: 'failed', severity: 'permanent', reason: 'suppress-bounce' },
  failed: { event: 'rejected', reject: { reason: 'Not taken' } },
  opened: { event: 'opened' },
  clicked: { event: 'clicked' },
  complained: { event: 'complained' },
  unsubscribed: { event: 'unsubscribed' },
  other: { event: 'stored' },
};

const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

export const agents: Record<Visitor, { 'user-agent': string; bot: string }> = {
  reader: { 'user-agent': browser, bot: '' },
  imageProxy: {
    'user-agent':
      'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    bot: '',
  },
  privacyProxy: { 'user-agent': 'Mozilla/5.0', bot: 'apple' },
  scanner: { 'user-agent': 'python-requests/2.32.3', bot: '' },
  knownBot: { 'user-agent': browser, bot: 'generic' },
};

export const linkOf = (name: string): string => `https://distro-nation.com/${name}`;

/** The `event-data` of Mailgun's webhook about one step of a story. */
export const mailgunEventData = (story: Story, index: number) => {
  const step = story.steps[index];
  if (step === undefined) throw new RangeError('The story has no such step');
  const { campaign, sendId, recipient, messageId } = story;
  const { campaignId, tags } = campaign.told;
  return {
    ...words[step.kind],
    id: `${sendId}-${index}`,
    timestamp: step.at / 1000,
    // Mailgun spells an address as it was written to.
    recipient: index % 2 === 0 ? recipient : recipient.replace('@example.com', '@Example.COM'),
    tags,
    'user-variables': {
      ...(campaignId === undefined ? {} : { campaignId }),
      send_id: sendId,
    },
    message: { headers: { 'message-id': messageId } },
    ...(step.visitor ? { 'client-info': agents[step.visitor], ip: '203.0.113.7' } : {}),
    ...(step.link ? { url: linkOf(step.link) } : {}),
  };
};
