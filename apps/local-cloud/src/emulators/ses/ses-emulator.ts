import { Hono } from 'hono';
import { createFaults, type Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import type { Mailbox } from '../../mailbox/mail.ts';
import type { Adopt, MailRecipient } from '../../mailbox/recipient-actions.ts';
import { openState } from '../../state/json-state.ts';
import { systemTimers, type Timers } from '../../timers.ts';
import { AwsError } from '../aws-error.ts';
import type { AwsService, Operation } from '../aws-json.ts';
import { accountOperations } from './account.ts';
import {
  configurationSetOperations,
  seedConfigurationSet,
  type ConfigurationSetSeed,
} from './configuration-sets.ts';
import { contactListOperations } from './contact-lists.ts';
import { contactOperations } from './contacts.ts';
import { eventPublisher, type Publish } from './event-publisher.ts';
import { sesLimits, type SesLimits, type SesQuota } from './limits.ts';
import { listContactsOperations } from './list-contacts.ts';
import { sendEmailOperations } from './send-email.ts';
import {
  badRequest,
  messageRejected,
  sendingRateExceeded,
  sendingThrottled,
  tooManyRequests,
} from './ses-errors.ts';
import { sesRecipient } from './ses-recipient.ts';
import { sesRoutes } from './ses-routes.ts';
import { newSesState, type SesAccount } from './ses-state.ts';
import { suppressionOperations } from './suppression.ts';
import { unsubscribePages } from './unsubscribe-pages.ts';

export interface SesOptions {
  mailbox: Mailbox;
  /** Carries an event's JSON to an SNS topic. */
  publish: Publish;
  /** Where this app is reached from outside, without a slash at the end. */
  publicUrl: string;
  /** Verified domains and addresses. */
  identities?: string[];
  /** Sets that exist from the start. */
  configurationSets?: Record<string, ConfigurationSetSeed>;
  quota?: Partial<SesQuota>;
  faults?: Faults;
  /** Who sees to delivered mail; nobody when absent. */
  adopt?: Adopt;
  stateFile?: string | undefined;
  timers?: Timers;
  /** That of `timers` when absent. */
  now?: () => number;
  hold?: Hold;
}

export interface SesEmulator {
  app: Hono;
  /** What recipients do with delivered mail. A hard bounce and a complaint also suppress the address
   *  for the whole account, as SES does. */
  recipient: MailRecipient;
  /** Resolves when every event so far is published. */
  settled(): Promise<void>;
  flush(): void;
}

const productionQuota: SesQuota = {
  maxSendRate: 14,
  max24HourSend: 50_000,
  controlPlanePerSecond: 1,
};

/** SES v2 as far as this product needs it, with the limits that the real one has. */
export const sesEmulator = ({
  mailbox,
  publish,
  publicUrl,
  identities = ['distro-nation.com'],
  configurationSets = {},
  quota = {},
  faults = createFaults(),
  stateFile,
  timers = systemTimers,
  now = timers.now,
  adopt = () => false,
  hold = holdConnection(),
}: SesOptions): SesEmulator => {
  const account: SesAccount = { ...openState(stateFile, newSesState()), now };
  for (const [set, seed] of Object.entries(configurationSets)) {
    seedConfigurationSet(account, set, seed);
  }
  const limits = sesLimits(account, { ...productionQuota, ...quota });
  const events = eventPublisher(account, publish, timers);
  const recipient = sesRecipient(account, events);

  const operations = {
    ...limited(limits, {
      ...contactListOperations(account),
      ...contactOperations(account),
      ...listContactsOperations(account),
      ...suppressionOperations(account),
      ...configurationSetOperations(account),
      ...accountOperations(limits),
    }),
    ...sendEmailOperations({
      account,
      limits,
      events,
      mailbox,
      identities,
      publicUrl,
      adopt: (mail) => adopt(mail, recipient),
    }),
  };
  const app = new Hono()
    .route('/', sesRoutes(service(faults, hold), operations))
    .route('/', unsubscribePages(account, events));
  return {
    app,
    recipient,
    settled: events.settled,
    flush: account.flush,
  };
};

const limited = <Name extends string>(
  limits: SesLimits,
  operations: Record<Name, Operation>,
): Record<Name, Operation> => {
  const limitedOperations = { ...operations };
  for (const name in operations) {
    limitedOperations[name] = (input) => {
      limits.takeControlPlaneCall();
      return operations[name](input);
    };
  }
  return limitedOperations;
};

const service = (faults: Faults, hold: Hold): AwsService => ({
  name: 'ses',
  faults,
  hold,
  invalid: badRequest,
  throttled: (name) =>
    name === 'SendEmail' ? sendingThrottled(sendingRateExceeded) : tooManyRequests(),
  refused: (name) =>
    name === 'SendEmail'
      ? messageRejected('Email content or sender was refused.')
      : new AwsError(
          'AccessDeniedException',
          `User is not authorized to perform: ses:${name}`,
          403,
        ),
  broken: () => new AwsError('InternalFailure', 'Internal error', 500),
});
