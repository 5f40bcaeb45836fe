import { isbot } from 'isbot';
import type { Signal } from '../engagement.ts';
import type { DeliveryEvent } from '../event.ts';

/** Fetches a person's images for them, when they read the mail. */
const imageProxy = /(?:image|mail) ?proxy|via ggpht\.com/i;

/** Apple's proxy loads the images of all mail when it arrives, and says no more than this. */
const privacyProxy = 'Mozilla/5.0';

/** What a tracking domain behind CloudFront shows of every visitor, unless it passes their agent on. */
const relay = 'Amazon CloudFront';

/** Gmail looks at the images of new mail under a browser's name from 2015, with this behind it. */
const gmailPrefetch = /Edge\/12\.246 (?:Mozilla\/5\.0|Gmail)/;

/** What guards mailboxes and gives its name; the web knows little of these. */
const guard =
  /barracuda|proofpoint|mimecast|symantec|messagelabs|ironport|cisco ?secure|forcepoint|websense|forti(?:guard|mail|sandbox)|sophos|trend ?micro|fireeye|trellix|hornetsecurity|vade ?secure|spamexperts|mailscanner|content-?sampling|existence discovery/i;

/** Programs that fetch, as they call themselves when nobody tells them otherwise. */
const program =
  /^(?:python|curl|wget|libwww|lwp|go-http|java|jakarta|apache-http|ahc|axios|node|undici|guzzle|php|ruby|perl|scrapy|aiohttp|httpx|hubspot|slack|whatsapp|skype|telegram)|bot\b|crawl|spider|preview|headless/i;

/** Links open in browsers, which isbot knows. Images are also loaded by mail programs, and isbot takes
 *  `Spark/2.11` for a bot's name: of those it judges only what calls itself a browser. */
const isProgram = (kind: 'opened' | 'clicked', agent: string): boolean =>
  kind === 'clicked' || agent.startsWith('Mozilla/') ? isbot(agent) : program.test(agent);

const signalOfAgent = (kind: 'opened' | 'clicked', agent: string): Signal => {
  if (agent === relay) return 'none';
  if (kind === 'opened' && imageProxy.test(agent)) return 'image_proxy';
  if (kind === 'opened' && agent === privacyProxy) return 'privacy_proxy';
  const isScanner =
    agent === '' || gmailPrefetch.test(agent) || guard.test(agent) || isProgram(kind, agent);
  return isScanner ? 'scanner_agent' : 'none';
};

/** Whether what follows a link calls itself by a program's name, or by none. */
export const isScanner = (userAgent = ''): boolean =>
  signalOfAgent('clicked', userAgent.trim()) === 'scanner_agent';

/** What an open or a click shows by itself. The provider's own judgement goes before ours. An empty
 *  user agent is a program's; one that the provider does not tell says nothing. */
export const signalOf = (kind: 'opened' | 'clicked', { client }: DeliveryEvent): Signal => {
  if (client?.bot) return client.bot === 'apple' ? 'privacy_proxy' : 'provider_bot';
  return client?.userAgent === undefined ? 'none' : signalOfAgent(kind, client.userAgent.trim());
};
