import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { guessMapping } from './mapping.ts';
import { MappingForm } from './MappingForm.tsx';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { RunImport } from './RunImport.tsx';
import { useImport } from './use-import.ts';

/** First which column says what; then what would become of each row, and the doing. */
const ImportFile = ({ file }: { file: ParsedFile }) => {
  const [mapping, setMapping] = useState(() => guessMapping(file.header));
  const [settled, setSettled] = useState(false);
  const run = useImport(file, mapping);
  const settle = () => {
    setSettled(true);
    void run.startCheck();
  };
  const goBack = () => {
    setSettled(false);
    run.forget();
  };
  return settled ? (
    <RunImport file={file} mapping={mapping} run={run} onBack={goBack} />
  ) : (
    <MappingForm file={file} mapping={mapping} onChange={setMapping} onSettled={settle} />
  );
};

/** From a file to contacts. */
export const ImportPage = () => {
  const [file, setFile] = useState<ParsedFile>();
  return (
    <PageFrame
      title="Import contacts"
      help="An import adds contacts and what is known about them. It takes nothing away, and never subscribes anybody again: whoever unsubscribed stays unsubscribed."
      otherActions={
        file ? (
          <Button onClick={() => setFile(undefined)}>Choose another file</Button>
        ) : (
          <Button component={Link} to={paths.contacts.href()}>
            All contacts
          </Button>
        )
      }
    >
      {file ? <ImportFile file={file} /> : <ChooseFile onChosen={setFile} />}
    </PageFrame>
  );
};
