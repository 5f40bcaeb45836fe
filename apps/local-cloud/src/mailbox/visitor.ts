/** The program that loads a mail's image or follows its links, as a provider reads its user agent. */
export interface Agent {
  userAgent: string;
  name: string;
  type: 'browser' | 'mobile browser' | 'email client' | 'library' | 'robot' | 'unknown';
  os: string;
  device: 'desktop' | 'mobile' | 'tablet' | 'unknown';
  /** Mailgun's own judgement, which overlooks many a scanner; empty for a person. */
  bot: '' | 'apple' | 'gmail' | 'generic';
}

export interface Place {
  country: string;
  region: string;
  city: string;
}

/** Who opened or clicked, as far as a provider can see. */
export interface Visitor {
  ip: string;
  place: Place;
  agent: Agent;
}

/** Whoever presses the buttons of the mailbox page. */
export const localVisitor: Visitor = {
  ip: '203.0.113.7',
  place: { country: 'US', region: 'California', city: 'San Francisco' },
  agent: {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36',
    name: 'Chrome',
    type: 'browser',
    os: 'Linux',
    device: 'desktop',
    bot: '',
  },
};
