import { useState } from 'preact/hooks';
import type { Trouble } from '../ask-api.ts';
import type { SubscriptionLink } from './subscription-link.ts';
import type { SubscriptionService } from './subscriptionService.ts';

export type Step = 'subscribed' | 'left' | 'back';

/** Where the recipient stands: still on the list, off it, or on it again. Changes on a click only,
 *  because mail scanners open pages and run their scripts. */
export const useSubscription = (link: SubscriptionLink, service: SubscriptionService) => {
  const [step, setStep] = useState<Step>('subscribed');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const run = async (call: SubscriptionService['unsubscribe'], next: Step) => {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    const answer = await call(link);
    setBusy(false);
    if (answer === 'done') setStep(next);
    else setTrouble(answer);
  };
  return {
    step,
    busy,
    trouble,
    leave: () => void run(service.unsubscribe, 'left'),
    comeBack: () => void run(service.resubscribeContact, 'back'),
  };
};
