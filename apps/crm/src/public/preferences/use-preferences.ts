import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../ask-api.ts';
import { choicesIn, wishFor, wishForSame, type Choices } from './choices.ts';
import type {
  Preferences,
  PreferencesAnswer,
  PreferencesService,
  Wish,
} from './preferences-service.ts';

/** What was last done: from where to where. */
export interface Step {
  from: Choices;
  to: Choices;
  isUndo: boolean;
}

interface Asking {
  busy: boolean;
  trouble?: Trouble;
}

/** What the recipient has, and the one way to change it. Opening the page only reads: mail scanners
 *  open pages and run their scripts. */
export const usePreferences = (token: string, service: PreferencesService) => {
  const [told, setTold] = useState<Preferences>();
  const [draft, setDraft] = useState<Choices>();
  const [done, setDone] = useState<Step>();
  const [isBack, setIsBack] = useState(false);
  const [{ busy, trouble }, setAsking] = useState<Asking>({ busy: true });

  const run = async (call: Promise<PreferencesAnswer>, before: Choices | undefined) => {
    setAsking({ busy: true });
    const answer = await call;
    setAsking({ busy: false, ...('trouble' in answer ? { trouble: answer.trouble } : {}) });
    if ('trouble' in answer) return undefined;
    setTold(answer.told);
    const choices = choicesIn(answer.told);
    // What was chosen while the answer was on its way outlives it.
    setDraft((now) => (now === before ? choices : now));
    return choices;
  };
  const load = () => void run(service.read(token), undefined);
  useEffect(load, [token, service]);

  const saved = told && choicesIn(told);
  const go = async (wanted: Choices | undefined, isUndo: boolean) => {
    const wish = saved && wanted && wishFor(saved, wanted);
    if (busy || !saved || !wish) return;
    const to = await run(service.change(token, wish), draft);
    if (to) setDone({ from: saved, to, isUndo });
  };
  const same = saved && wishForSame(saved);
  const goBack = async (wish: Wish) => {
    if (!busy && (await run(service.change(token, wish), draft))) setIsBack(true);
  };
  const choose = (choices: Choices) => {
    setDraft(choices);
    setDone(undefined);
    setAsking({ busy });
  };
  return {
    told,
    saved,
    draft,
    done: done?.to === draft ? done : undefined,
    isBack,
    busy,
    trouble,
    load,
    choose,
    save: () => void go(draft, false),
    undo: () => void go(done?.from, true),
    /** Has mail come to a blocked address as it is chosen; undefined where no list is. */
    comeBack: same && (() => void goBack(same)),
  };
};

export type PreferencesState = ReturnType<typeof usePreferences>;
