import { powertoolsLog, powertoolsMetrics } from '@distronation/common/adapters';
import { admitNobody, answerInPages, createEndpoint } from '@distronation/common/http';
import { isScanner } from '@distronation/tracking';
import { environment } from './env.ts';
import { measureSigning } from './measure-signing.ts';
import type { JudgeAgent } from './ports.ts';
import { reportPage } from './report-page.ts';
import { wireLinks } from './wire-links.ts';

export const env = environment();
export const linkWiring = wireLinks(env);

const judgeAgent: JudgeAgent = (userAgent) => (isScanner(userAgent) ? 'scanner' : 'person');

const metrics = powertoolsMetrics();

/** For those who come with a link of ours. */
export const linkHolders = {
  ...linkWiring,
  sign: measureSigning(linkWiring.sign, metrics, () => performance.now()),
  judgeAgent,
  pageUrl: env.REPORT_PAGE_URL,
};

export const kit = {
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log: powertoolsLog('finance'),
  metrics,
  now: linkWiring.now,
};

export const publicEndpoint = createEndpoint({ ...kit, authenticate: admitNobody });

/** For what a browser posts by a form. */
export const formEndpoint: typeof publicEndpoint = (contract, run) =>
  answerInPages(reportPage(env.SUPPORT_MAILBOX), publicEndpoint(contract, run));
