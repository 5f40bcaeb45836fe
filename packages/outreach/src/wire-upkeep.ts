import { powertoolsLog, powertoolsMetrics } from '@distronation/common/adapters';
import { findGaps, reportGaps, wireEventReaders, wireHours } from '@distronation/tracking';
import { environment } from './env.ts';
import { keepUp } from './keep-up.ts';

const { MAIL_TABLE } = environment();

export const log = powertoolsLog('outreach');

const { cells } = wireEventReaders(MAIL_TABLE);
const { closeHours } = wireHours(MAIL_TABLE);

/** Apart from `wire.ts`: this runs by the clock and serves nobody. */
export const keepEventsUp = keepUp(
  closeHours,
  reportGaps({
    findGaps: findGaps({ cells, now: () => new Date() }),
    metrics: powertoolsMetrics(),
  }),
);
