import { useEffect, useState } from 'react';
import { authFailureWords } from '../../lib/auth/failure-words.ts';
import type { AccountLink } from '../../lib/auth/staff-auth.ts';
import { useServices } from '../../lib/services.tsx';
import type { FailureWords } from '../../ui/ErrorState.tsx';

export interface ReadLink {
  link?: AccountLink;
  failure?: FailureWords;
}

/** What the link is for by which somebody came; neither while that is being asked. */
export const useAccountLink = (code: string): ReadLink => {
  const { auth } = useServices();
  const [read, setRead] = useState<ReadLink>({});
  useEffect(() => {
    let isWanted = true;
    const tell = (answer: ReadLink) => {
      if (isWanted) setRead(answer);
    };
    auth.readLink(code).then(
      (link) => tell({ link }),
      (error: unknown) => tell({ failure: authFailureWords(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [auth, code]);
  return read;
};
