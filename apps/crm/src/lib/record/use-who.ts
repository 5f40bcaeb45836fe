import { useOwnId } from '../auth/use-own-id.ts';
import { useColleagues } from '../staff/use-colleagues.ts';
import { actorWords, subjectWords } from './who.ts';

/** Who did something, and to whom or what, in words for whoever reads. */
export const useWho = () => {
  const { all, byId } = useColleagues();
  const reader = { id: useOwnId(), nameOf: byId };
  return {
    /** The reader first. */
    colleagues: [reader.id, ...all.map(({ uid }) => uid).filter((uid) => uid !== reader.id)],
    actor: (actor: string) => actorWords(actor, reader),
    subject: (subject: string) => subjectWords(subject, reader),
  };
};

export type Who = ReturnType<typeof useWho>;
