import { useState } from 'preact/hooks';
import type { Trouble } from '../ask-api.ts';
import type { Preferences, PreferencesAnswer } from './preferences-service.ts';

/** What the API told last, and whether it is being asked. */
export const useAnswers = () => {
  const [told, setTold] = useState<Preferences>();
  const [busy, setBusy] = useState(true);
  const [trouble, setTrouble] = useState<Trouble>();
  return {
    told,
    busy,
    trouble,
    forgetTrouble: () => setTrouble(undefined),
    /** Resolves with what holds from now on; undefined for trouble. */
    async take(call: Promise<PreferencesAnswer>): Promise<Preferences | undefined> {
      setBusy(true);
      setTrouble(undefined);
      const answer = await call;
      setBusy(false);
      if ('trouble' in answer) {
        setTrouble(answer.trouble);
        return undefined;
      }
      setTold(answer.told);
      return answer.told;
    },
  };
};
