import type { Adopt } from '../mailbox/recipient-actions.ts';
import type { RecipientsSwitch } from '../mailbox/recipients-switch.ts';
import type { LivesStatus } from './lives-ledger.ts';
import { startLives, type Lives, type LivesDeps } from './lives.ts';
import { settingsSchema, type Settings } from './settings.ts';

export type PeopleStatus = { running: boolean; settings?: Settings } & Partial<LivesStatus>;

/** Those who get the mail of the local cloud: nobody, until they are switched on. */
export interface People {
  adopt: Adopt;
  /** Mails that arrive from now on get a life; those of other settings end theirs. */
  start(settings: Settings): void;
  stop(): void;
  /** Of those who live, else of those who did last. */
  status(): PeopleStatus;
}

export const createPeople = (deps: LivesDeps): People => {
  let current: { lives: Lives; settings: Settings } | undefined;
  let running = false;
  const stop = (): void => {
    current?.lives.end();
    running = false;
  };

  return {
    adopt(mail, recipient) {
      if (running) current?.lives.begin(mail, recipient);
      return running;
    },
    start(settings) {
      stop();
      current = { lives: startLives(settings, deps), settings };
      running = true;
    },
    stop,
    status: () =>
      current ? { running, settings: current.settings, ...current.lives.status() } : { running },
  };
};

/** For the mailbox page, where nobody wants to be asked for settings. */
export const switchOf = (people: People): RecipientsSwitch => ({
  speed() {
    const { running, settings } = people.status();
    return running ? settings?.speed : undefined;
  },
  turn(on) {
    if (on) people.start(settingsSchema.parse({}));
    else people.stop();
  },
});
