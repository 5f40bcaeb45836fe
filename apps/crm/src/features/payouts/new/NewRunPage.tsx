import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { paths } from '../../../lib/paths.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { NewRunForm } from './NewRunForm.tsx';

/** From a month's file to a run that waits for approval. */
export const NewRunPage = () => {
  const [file, setFile] = useState<ParsedFile>();
  return (
    <PageFrame
      title="New payout run"
      help="The rows are held against the report files, the contacts and what people chose. You see what was found before anybody can approve."
      otherActions={
        file ? (
          <Button onClick={() => setFile(undefined)}>Choose another file</Button>
        ) : (
          <Button component={Link} to={paths.payoutRuns.href()}>
            All runs
          </Button>
        )
      }
    >
      {file ? <NewRunForm file={file} /> : <ChooseFile onChosen={setFile} />}
    </PageFrame>
  );
};
