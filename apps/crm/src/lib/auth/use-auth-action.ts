import { useState } from 'react';
import type { FailureWords } from '../../ui/ErrorState.tsx';
import { authFailureWords } from './failure-words.ts';

/** Runs one call to the identity provider at a time and keeps how it failed. */
export const useAuthAction = (act: () => Promise<void>) => {
  const [state, setState] = useState<{ busy: boolean; failure?: FailureWords }>({ busy: false });
  const run = async () => {
    if (state.busy) return;
    setState({ busy: true });
    try {
      await act();
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, failure: authFailureWords(error) });
    }
  };
  return { ...state, run: () => void run() };
};
