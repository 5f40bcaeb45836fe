import type { Agent } from '../mailbox/visitor.ts';

type Kind = Omit<Agent, 'userAgent' | 'bot'>;

const agent = (kind: Kind, userAgent: string, bot: Agent['bot'] = ''): Agent => ({
  ...kind,
  userAgent,
  bot,
});

const browser = (name: string, os: string): Kind => ({
  name,
  type: 'browser',
  os,
  device: 'desktop',
});
const phone = (name: string, os: string): Kind => ({
  name,
  type: 'mobile browser',
  os,
  device: 'mobile',
});
const mailClient = (name: string, os: string, device: Agent['device'] = 'desktop'): Kind => ({
  name,
  type: 'email client',
  os,
  device,
});
const nobody: Kind = { name: 'unknown', type: 'unknown', os: 'unknown', device: 'unknown' };
const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

/** Browsers, which show a page after a click. */
export const browsers = {
  chromeOnWindows: agent(
    browser('Chrome', 'Windows'),
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/138.0.0.0 Safari/537.36`,
  ),
  edge: agent(
    browser('Edge', 'Windows'),
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`,
  ),
  firefox: agent(
    browser('Firefox', 'Linux'),
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ),
  safari: agent(
    browser('Safari', 'macOS'),
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  ),
  safariOnPhone: agent(
    phone('Mobile Safari', 'iOS'),
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  ),
  chromeOnPhone: agent(
    phone('Chrome Mobile', 'Android'),
    `Mozilla/5.0 (Linux; Android 10; K) ${webKit} Chrome/138.0.0.0 Mobile Safari/537.36`,
  ),
};

/** Programs that load a mail's images themselves, while somebody looks at it. */
export const mailClients = {
  appleMailOnPhone: agent(
    mailClient('Apple Mail', 'iOS', 'mobile'),
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  ),
  outlook: agent(
    mailClient('Outlook', 'Windows'),
    'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)',
  ),
  thunderbird: agent(
    mailClient('Thunderbird', 'Linux'),
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.0',
  ),
  samsungMail: agent(
    mailClient('Samsung Email', 'Android', 'mobile'),
    `Mozilla/5.0 (Linux; Android 14; SM-S921B; wv) ${webKit} Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`,
  ),
};

/** What fetches images on behalf of a mailbox provider. */
export const proxies = {
  /** When somebody looks. */
  gmail: agent(
    mailClient('Gmail image proxy', 'Windows'),
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  ),
  yahoo: agent(
    mailClient('Yahoo Mail image proxy', 'unknown'),
    'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  ),
  /** Before anybody looks, or without. */
  gmailAhead: agent(
    browser('Edge', 'Windows'),
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0`,
    'gmail',
  ),
  appleAhead: agent(nobody, 'Mozilla/5.0', 'apple'),
};

/** What looks into mail in front of a company's mailboxes. Mailgun takes none of these for a bot. */
export const scanners = {
  disguised: agent(
    browser('Chrome', 'Windows'),
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/119.0.0.0 Safari/537.36`,
  ),
  headless: agent(
    browser('Headless Chrome', 'Linux'),
    `Mozilla/5.0 (X11; Linux x86_64) ${webKit} HeadlessChrome/131.0.0.0 Safari/537.36`,
  ),
  library: agent({ ...nobody, name: 'Python Requests', type: 'library' }, 'python-requests/2.32.3'),
};
