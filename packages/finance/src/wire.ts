import { powertoolsLog } from '@distronation/common/adapters';
import { admitNobody, answerInPages, createEndpoint } from '@distronation/common/http';
import { isScanner } from '@distronation/tracking';
import { environment } from './env.ts';
import type { JudgeAgent } from './ports.ts';
import { reportPage } from './report-page.ts';
import { wireLinks } from './wire-links.ts';

export const env = environment();
export const linkWiring = wireLinks(env);

const judgeAgent: JudgeAgent = (userAgent) => (isScanner(userAgent) ? 'scanner' : 'person');

/** For those who come with a link of ours. */
export const linkHolders = { ...linkWiring, judgeAgent, pageUrl: env.REPORT_PAGE_URL };

export const kit = {
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log: powertoolsLog('finance'),
  now: linkWiring.now,
};

export const publicEndpoint = createEndpoint({ ...kit, authenticate: admitNobody });

/** For what a browser posts by a form. */
export const formEndpoint: typeof publicEndpoint = (contract, run) =>
  answerInPages(reportPage(env.SUPPORT_MAILBOX), publicEndpoint(contract, run));
