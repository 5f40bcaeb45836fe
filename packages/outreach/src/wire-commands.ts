import { powertoolsLog, queueCtx } from '@distronation/common/adapters';
import { fetchEvents, mailgunLog } from '@distronation/tracking';
import { intake } from './wire-intake.ts';
import { mailgun } from './wire-mailgun.ts';

const fetchPeriod = fetchEvents({ ...intake, mailgunLog: mailgunLog(mailgun) });

/** What a person starts by hand, on real clients. */
export const fetchMissedEvents = (period: { from: Date; to: Date }) =>
  fetchPeriod(queueCtx('fetch-events', powertoolsLog('outreach')), period);
