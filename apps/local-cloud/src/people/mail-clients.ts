import type { Agent } from '../mailbox/visitor.ts';
import { browsers, mailClients, proxies } from './agents.ts';
import { minute, second } from './durations.ts';

/** How somebody reads their mail, as far as it shows from outside. */
export interface MailClient {
  name: string;
  /** How many people have it, of all weights together. */
  weight: number;
  /** What loads the images when its owner looks; absent where they were loaded before, so that the look
   *  itself does not show. */
  opensAs?: Agent;
  /** How often it shows images without being asked. */
  showsImages: number;
  clicksAs: Agent;
  /** What loads the images by itself, with nobody looking. */
  loadsAhead?: LoadsAhead;
}

export interface LoadsAhead {
  agent: Agent;
  chance: number;
  /** Milliseconds after delivery. */
  median: number;
}

const privacyProtection: LoadsAhead = {
  agent: proxies.appleAhead,
  chance: 0.95,
  // Once the device is charging and on a network of its own.
  median: 25 * minute,
};

/** Only while its owner happens to have Gmail open. */
const gmailAhead: LoadsAhead = { agent: proxies.gmailAhead, chance: 0.06, median: 2 * second };

export const knownClients: readonly MailClient[] = [
  {
    name: 'Apple Mail on a phone, with privacy protection',
    weight: 32,
    showsImages: 1,
    clicksAs: browsers.safariOnPhone,
    loadsAhead: privacyProtection,
  },
  {
    name: 'Apple Mail on a Mac, with privacy protection',
    weight: 10,
    showsImages: 1,
    clicksAs: browsers.safari,
    loadsAhead: privacyProtection,
  },
  {
    name: 'Apple Mail on a phone, without protection',
    weight: 8,
    opensAs: mailClients.appleMailOnPhone,
    showsImages: 1,
    clicksAs: browsers.safariOnPhone,
  },
  {
    name: 'Gmail on the web',
    weight: 18,
    opensAs: proxies.gmail,
    showsImages: 1,
    clicksAs: browsers.chromeOnWindows,
    loadsAhead: gmailAhead,
  },
  {
    name: 'Gmail on a phone',
    weight: 14,
    opensAs: proxies.gmail,
    showsImages: 1,
    clicksAs: browsers.chromeOnPhone,
    loadsAhead: gmailAhead,
  },
  {
    name: 'Outlook',
    weight: 9,
    opensAs: mailClients.outlook,
    showsImages: 0.6,
    clicksAs: browsers.edge,
  },
  {
    name: 'Yahoo Mail',
    weight: 5,
    opensAs: proxies.yahoo,
    showsImages: 1,
    clicksAs: browsers.firefox,
  },
  {
    name: 'Samsung Email',
    weight: 2,
    opensAs: mailClients.samsungMail,
    showsImages: 0.9,
    clicksAs: browsers.chromeOnPhone,
  },
  {
    name: 'Thunderbird',
    weight: 2,
    opensAs: mailClients.thunderbird,
    showsImages: 0.7,
    clicksAs: browsers.firefox,
  },
];
