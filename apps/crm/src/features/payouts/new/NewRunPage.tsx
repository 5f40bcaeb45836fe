import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { draftFor } from './draft-for.ts';
import { NewRunForm } from './NewRunForm.tsx';
import type { RunDraft } from './order.ts';

/** From a month's file to a run that waits for approval. */
export const NewRunPage = () => {
  const [draft, setDraft] = useState<RunDraft>();
  const [isChoosing, setIsChoosing] = useState(true);
  const isForm = draft && !isChoosing;
  return (
    <PageFrame
      title="New payout run"
      help="The rows are held against the report files, the contacts and what people chose. You see what was found before anybody can approve."
      otherActions={
        isForm ? (
          <Button onClick={() => setIsChoosing(true)}>Choose another file</Button>
        ) : (
          <Button component={Link} to={paths.payoutRuns.href()}>
            All runs
          </Button>
        )
      }
    >
      {isForm ? (
        <NewRunForm draft={draft} onChange={setDraft} />
      ) : (
        <ChooseFile
          onChosen={(file) => {
            setDraft(draftFor(file, draft));
            setIsChoosing(false);
          }}
        />
      )}
    </PageFrame>
  );
};
