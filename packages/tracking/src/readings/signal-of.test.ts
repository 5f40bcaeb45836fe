import { describe, expect, it } from 'vitest';
import type { ClientInfo } from '../event.ts';
import { signalOf } from './signal-of.ts';
import { testEvent } from '../testing/test-event.ts';

const signal = (kind: 'opened' | 'clicked', client?: ClientInfo) =>
  signalOf(kind, testEvent({ kind, client }));

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const browsers = [
  chrome,
  `${iphone} Version/18.0 Mobile/15E148 Safari/604.1`,
  `${iphone} Mobile/15E148 YahooMobileMail/1.0`,
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Linux; Android 12; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/103.0 Mobile DuckDuckGo/5 Safari/537.36',
  'Opera/9.80 (Windows NT 6.1) Presto/2.12 Version/12.16',
];

const mailPrograms = [
  'Microsoft Office/16.0 (Microsoft Outlook 16.0.13228; Pro), Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0',
  'Mozilla/5.0 (compatible; Lotus-Notes/6.0; Windows-NT)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  'Outlook-Android/2.0',
  'Outlook-iOS/723.4027091.prod.iphone (4.37.0)',
  'Spark/2.11.20',
  'eM Client/8.2',
  'Evolution/3.36.5',
  'SamsungEmail/6.1',
  'Android-Mail/2023.03.05',
  'Mail/3445.104.11 CFNetwork/902.3.1 Darwin/17.7.0',
  'Superhuman',
];

const scanners = [
  'Mozilla/5.0 (compatible; Barracuda Sentinel)',
  `${chrome} Proofpoint`,
  'Mimecast',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/534 (KHTML, like Gecko) BingPreview/1.0b',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  chrome.replace('Chrome', 'HeadlessChrome'),
  `${chrome.replace('Chrome/146.0.0.0', 'Chrome/42.0.2311.135')} Edge/12.246 Mozilla/5.0`,
  'Microsoft Office Existence Discovery',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'python-requests/2.31.0',
  'curl/8.5.0',
  'Go-http-client/1.1',
  'Java/17.0.2',
  'AHC/2.1',
];

const imageProxies = [
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  'Mozilla/5.0 (compatible; SeznamEmailProxy/2.0)',
];

describe('the signal of an open', () => {
  it.each([...browsers, ...mailPrograms])(
    'is none for what people read mail with: %s',
    (userAgent) => {
      expect(signal('opened', { userAgent })).toBe('none');
    },
  );

  it.each(scanners)('names a scanner: %s', (userAgent) => {
    expect(signal('opened', { userAgent })).toBe('scanner_agent');
  });

  it.each(imageProxies)('names the proxy that a person reads through: %s', (userAgent) => {
    expect(signal('opened', { userAgent })).toBe('image_proxy');
  });

  it('names the privacy proxy that loads the images of all mail', () => {
    expect(signal('opened', { userAgent: 'Mozilla/5.0' })).toBe('privacy_proxy');
  });
});

describe('the signal of a click', () => {
  it.each(browsers)('is none for a browser: %s', (userAgent) => {
    expect(signal('clicked', { userAgent })).toBe('none');
  });

  it.each([...scanners, ...imageProxies, 'Mozilla/5.0', 'Unheard-Of/1.0'])(
    'names what is no browser: %s',
    (userAgent) => {
      expect(signal('clicked', { userAgent })).toBe('scanner_agent');
    },
  );
});

describe.each(['opened', 'clicked'] as const)('the signal of what was %s', (kind) => {
  it.each([
    ['apple', 'privacy_proxy'],
    ['gmail', 'provider_bot'],
    ['generic', 'provider_bot'],
    ['', 'none'],
  ])('believes the provider, which says "%s", before the user agent', (bot, expected) => {
    expect(signal(kind, { bot, userAgent: chrome })).toBe(expected);
  });

  it('takes an empty user agent for a program', () => {
    expect(signal(kind, { userAgent: ' ' })).toBe('scanner_agent');
  });

  it('is none where the provider tells nothing, or a relay hides everybody', () => {
    expect(signal(kind)).toBe('none');
    expect(signal(kind, { ip: '203.0.113.1' })).toBe('none');
    expect(signal(kind, { userAgent: 'Amazon CloudFront' })).toBe('none');
  });
});
