import pLimit from 'p-limit';
import type { Mail } from '../mailbox/mail.ts';
import type { MailRecipient } from '../mailbox/recipient-actions.ts';
import type { Timers } from '../timers.ts';
import { arrivalsOf } from './arrivals.ts';
import type { Happening } from './happening.ts';
import { letterOf } from './letter-of.ts';
import { createLedger, type LivesStatus } from './lives-ledger.ts';
import { planOf } from './plan.ts';
import { createPopulation } from './population.ts';
import { randomOf } from './random.ts';
import { reportTo } from './report-to.ts';
import type { Settings } from './settings.ts';
import { leave, look, type Outside } from './visits.ts';

export interface LivesDeps extends Outside {
  timers: Pick<Timers, 'after'>;
}

export interface Lives {
  begin(mail: Mail, recipient: MailRecipient): void;
  status(): LivesStatus;
  /** What has not happened by now never will. */
  end(): void;
}

/** Days within seconds must not overrun a gateway that runs on the same machine. */
const maxVisits = 4;

/** The people of one seed: whatever becomes of their mail happens `speed` times as fast, and is reported
 *  with the times that it would have had. */
export const startLives = (settings: Settings, { timers, ...outside }: LivesDeps): Lives => {
  const { seed, speed } = settings;
  const population = createPopulation(seed, settings.rates);
  const ledger = createLedger();
  const visit = pLimit(maxVisits);
  const cancels = new Set<() => void>();
  let underWay = 0;

  const happen = async (life: Life, happening: Happening, arrivals: number[]): Promise<void> => {
    underWay += 1;
    try {
      await act(life, happening, arrivals);
    } catch (error) {
      ledger.failed(error);
    }
    underWay -= 1;
  };

  const act = async (
    { mail, recipient }: Life,
    happening: Happening,
    arrivals: number[],
  ): Promise<void> => {
    switch (happening.what) {
      case 'look':
        return ledger.looked(await visit(() => look(happening.url, outside.fetch)));
      case 'unsubscribe':
        ledger.leaves(happening.way);
        return ledger.left(await visit(() => leave(mail, happening.way, outside)));
      default: {
        ledger.reported(mail, happening, arrivals.length);
        const at = Date.parse(mail.receivedAt) + Math.round(happening.after);
        const sooner = arrivals.map((ms) => Math.round(ms / speed));
        return reportTo(recipient, mail, happening, { at, arrivals: sooner });
      }
    }
  };

  return {
    begin(mail, recipient) {
      const { person, number } = population.receive(mail.recipient);
      const random = randomOf(seed, 'transport', mail.recipient, number);
      ledger.received(mail);
      for (const happening of planOf(person, letterOf(mail, number, recipient.tracks(mail)))) {
        const arrivals = arrivalsOf(settings, random);
        const cancel = timers.after(happening.after / speed, () => {
          cancels.delete(cancel);
          void happen({ mail, recipient }, happening, arrivals);
        });
        cancels.add(cancel);
      }
    },
    status: () => ({ ...ledger.status(), waiting: cancels.size + underWay }),
    end() {
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
};

interface Life {
  mail: Mail;
  recipient: MailRecipient;
}
