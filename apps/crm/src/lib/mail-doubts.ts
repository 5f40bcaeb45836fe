import { mailDoubts, type MailDoubt } from '@distronation/contracts';

interface DoubtWords {
  label: string;
  /** What to look at before deciding. */
  advice: string;
}

/** Why a mail to us is left to a person. */
export const doubtWords: Readonly<Record<MailDoubt, DoubtWords>> = {
  no_sender: {
    label: 'It names no sender',
    advice: 'If the words tell who wrote, unsubscribe that address.',
  },
  several_senders: {
    label: 'It names several senders',
    advice: 'Find out from the words which of them wrote.',
  },
  unproven_sender: {
    label: 'Nothing proves who sent it',
    advice:
      'Anybody can write any sender. If it does not read like a prank, unsubscribing does the least harm.',
  },
  no_wish: {
    label: 'It does not clearly ask to leave',
    advice: 'Read it: it may be a question, or a wish in words that we did not expect.',
  },
  contradictory: {
    label: 'It asks for both: to leave and to stay',
    advice: 'Read what they want, and which topics they mean.',
  },
};

export const isDoubt = (reason: string): reason is MailDoubt =>
  mailDoubts.some((doubt) => doubt === reason);
