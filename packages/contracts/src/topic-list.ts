/** What a recipient can leave separately. SES allows twenty topics on its one contact list. */
export const topics = ['newsletter', 'outreach', 'financial'] as const;
export type Topic = (typeof topics)[number];

interface TopicDescription {
  name: string;
  description: string;
  /** Whether a pause holds it back. Whoever wants a rest from us still needs to know what they are
   *  paid; they leave such a topic on purpose or not at all. */
  pausable: boolean;
}

export const topicDescriptions: Record<Topic, TopicDescription> = {
  newsletter: {
    name: 'Newsletter',
    description: 'News from Distro Nation, about once a month',
    pausable: true,
  },
  outreach: {
    name: 'Outreach',
    description: 'Personal messages from our partnership team',
    pausable: true,
  },
  financial: {
    name: 'Payout reports',
    description: 'Your monthly payout reports and statements',
    pausable: false,
  },
};
