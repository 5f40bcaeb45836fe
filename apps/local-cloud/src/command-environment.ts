import { apiEnvironment, urlsOf, type Environment } from './environment.ts';
import { names } from './names.ts';
import { defaultBasePort, portsFrom } from './ports.ts';

/** With this a command works on the local cloud of these ports as the product's functions do. */
export const commandEnvironment = (basePort = defaultBasePort): Environment => ({
  ...apiEnvironment(urlsOf(portsFrom(basePort)), {
    provider: 'mailgun',
    listManagement: true,
    sesCallsPerSecond: 1,
  }),
  STAGE: 'local',
  UNSUBSCRIBE_MAILBOX: `unsubscribe@${names.staffDomain}`,
});
