import { useSession } from '../auth/session.tsx';
import { useColleagues } from '../staff/use-colleagues.ts';
import { actorWords, subjectWords } from './who.ts';

/** Who did something, and to whom or what, in words for whoever reads. */
export const useWho = () => {
  const session = useSession();
  const { all, byId } = useColleagues();
  const reader = { id: session.state === 'staff' ? session.user.id : '', nameOf: byId };
  return {
    /** The reader first. */
    colleagues: [reader.id, ...all.map(({ uid }) => uid).filter((uid) => uid !== reader.id)],
    actor: (actor: string) => actorWords(actor, reader),
    subject: (subject: string) => subjectWords(subject, reader),
  };
};

export type Who = ReturnType<typeof useWho>;
