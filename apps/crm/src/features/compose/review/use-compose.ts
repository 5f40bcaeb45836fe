import { ApiError } from '@distronation/api-client';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Draft } from '../draft/draft.ts';
import type { DraftInWork } from '../draft/use-draft.ts';
import { checkDraft, problemsByField, type FieldProblems } from './field-problems.ts';
import { keyOf, orderOf } from './order.ts';
import { useCheck } from './use-check.ts';
import { useSend } from './use-send.ts';

const nameTaken =
  'There is a campaign of this name: choose another, or look whether you have sent this mail already';

/** What the refusal of a draft says about its fields. */
const problemsIn = (failure: Error): FieldProblems => {
  if (!(failure instanceof ApiError)) return {};
  if (failure.code === 'campaign_name_taken') return { name: nameTaken };
  if (failure.code === 'segment_not_found')
    return { to: 'This segment was deleted: choose another' };
  if (failure.code === 'sender_not_allowed') {
    return { from: 'The address must belong to one of our sending domains' };
  }
  return problemsByField(failure.problems);
};

/** Whether the draft was sent off as it was before it was changed, and never answered. */
const useEarlierVersion = ({ record }: DraftInWork, reviewing: boolean): boolean => {
  const { id, changedAt, openKey } = record;
  const { data: key } = useQuery({
    queryKey: ['drafts', 'key', id, changedAt],
    queryFn: () => keyOf(id, orderOf(record)),
    enabled: reviewing && openKey !== undefined,
    gcTime: 0,
    networkMode: 'always',
  });
  return openKey !== undefined && key !== undefined && key !== openKey;
};

/** The steps of composing: write, review, send. The draft goes only once its mail has gone. */
export const useCompose = (work: DraftInWork, onSent: (campaignId: string) => void) => {
  const sending = useSend(work);
  const check = useCheck();
  const [problems, setProblems] = useState<FieldProblems>({});
  const [reviewing, setReviewing] = useState(false);
  const earlierVersionOpen = useEarlierVersion(work, reviewing);

  /** Leads back to the fields, where the failure is about them. */
  const refuse = (failure: Error) => {
    const found = problemsIn(failure);
    if (Object.keys(found).length === 0) return;
    setProblems(found);
    setReviewing(false);
  };
  const startCheck = () => check.mutate(work.record.draft, { onError: refuse });
  // A second click may come before the first one has drawn its disabled button, or, once it is sent,
  // before the page is left.
  const underWay = useRef(false);
  return {
    problems,
    reviewing,
    check,
    startCheck,
    busy: sending.isPending || sending.isSuccess,
    failure: sending.error,
    earlierVersionOpen,
    change: (part: Partial<Draft>) => {
      work.change(part);
      setProblems((before) => (Object.keys(before).length === 0 ? before : {}));
    },
    review: () => {
      const found = checkDraft(work.record, new Date());
      setProblems(found);
      if (Object.keys(found).length > 0) return;
      sending.reset();
      setReviewing(true);
      startCheck();
    },
    closeReview: () => setReviewing(false),
    send: () => {
      if (underWay.current) return;
      underWay.current = true;
      sending.mutate(undefined, {
        onSuccess: onSent,
        onError: (failure) => {
          underWay.current = false;
          refuse(failure);
        },
      });
    },
  };
};

export type Compose = ReturnType<typeof useCompose>;
