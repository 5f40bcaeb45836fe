import { ApiError } from '@distronation/api-client';
import { useRef, useState } from 'react';
import { isAttemptAt } from '../attempt.ts';
import type { SentMail } from '../sent-mails.ts';
import { useSend } from '../use-send.ts';
import { countsOf } from '../outcomes.ts';
import { mailOf, type Draft } from '../draft.ts';
import { checkDraft, problemsByField, type FieldProblems } from './field-problems.ts';
import { useDraft } from './use-draft.ts';

/** The steps of composing: write, review, send. The draft goes only once its mail has gone. */
export const useCompose = (onSent: (sent: SentMail) => void) => {
  const { draft, change, discard, forget } = useDraft();
  const { mutate, reset, error, isPending, isSuccess, openAttempt } = useSend();
  const [problems, setProblems] = useState<FieldProblems>({});
  const [reviewing, setReviewing] = useState(false);

  const edit = (part: Partial<Draft>) => {
    change(part);
    setProblems((before) => (Object.keys(before).length === 0 ? before : {}));
  };
  const review = () => {
    const found = checkDraft(draft);
    setProblems(found);
    reset();
    setReviewing(Object.keys(found).length === 0);
  };
  // A second click may come before the first one has drawn its disabled button, or, once it is sent,
  // before the page is left.
  const underWay = useRef(false);
  const finish = (sent: SentMail) => {
    const { accepted, uncertain } = countsOf(sent.report);
    if (accepted + uncertain > 0) forget();
    onSent(sent);
  };
  const refuse = (failure: Error) => {
    underWay.current = false;
    if (!(failure instanceof ApiError) || failure.problems.length === 0) return;
    setProblems(problemsByField(failure.problems));
    setReviewing(false);
  };
  const send = () => {
    if (underWay.current) return;
    underWay.current = true;
    mutate(draft, { onSuccess: finish, onError: refuse });
  };
  const open = openAttempt.read();
  return {
    draft,
    problems,
    reviewing,
    busy: isPending || isSuccess,
    failure: error,
    earlierVersionOpen: open !== undefined && !isAttemptAt(open, mailOf(draft)),
    change: edit,
    discard,
    review,
    closeReview: () => setReviewing(false),
    send,
  };
};
