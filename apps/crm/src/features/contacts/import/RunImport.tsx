import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { openTextFile } from '../../../lib/save-text.ts';
import { counted, people } from '../../../lib/words.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { Mapping } from './mapping.ts';
import { OutcomeTables } from './OutcomeTables.tsx';
import { finalOutcomes, tallyOf, type RowOutcome } from './outcome.ts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { refusedCsv } from './refused-csv.ts';
import { RunProgress } from './RunProgress.tsx';
import { TallyTiles } from './TallyTiles.tsx';
import { importName } from './send-rows.ts';
import type { Import } from './use-import.ts';

interface RunImportProps {
  file: ParsedFile;
  mapping: Mapping;
  run: Import;
  onBack: () => void;
}

const before = {
  created: 'To be created',
  changed: 'To be changed',
  unchanged: 'The same already',
  refused: 'Refused',
};
const after = {
  created: 'Created',
  changed: 'Changed',
  unchanged: 'The same already',
  refused: 'Refused',
};

const SaveRefused = ({ file, outcomes }: { file: ParsedFile; outcomes: readonly RowOutcome[] }) => {
  const save = async () => {
    const target = await openTextFile('refused.csv');
    await target?.write(refusedCsv(file, outcomes));
    await target?.close();
  };
  return (
    <Button variant="outlined" onClick={() => void save()}>
      Save the refused rows
    </Button>
  );
};

const KeptBack = ({ count }: { count: number }) =>
  count === 0 ? null : (
    <Typography sx={{ mt: 4 }}>
      Of these, {people(count)} may not be mailed about some topic, or any. That stays as it is.
    </Typography>
  );

/** What would become of each row; then, on a word, what became of it. */
export const RunImport = ({ file, mapping, run, onBack }: RunImportProps) => {
  const { check, load, wanted, startCheck, startLoad, cancel } = run;
  const judged = check?.outcomes ?? [];
  const outcomes = load ? finalOutcomes(judged, load.outcomes) : judged;
  const tally = tallyOf(outcomes);
  const isChecked = check?.state === 'done' && !load;
  const isDone = load?.state === 'done';
  return (
    <>
      {check && !load && (
        <RunProgress
          run={check}
          total={file.rows.size}
          doing="Checking"
          onCancel={cancel}
          onGoOn={() => void startCheck()}
        />
      )}
      {load && (
        <RunProgress
          run={load}
          total={wanted}
          doing="Importing"
          onCancel={cancel}
          onGoOn={() => void startLoad()}
        />
      )}
      {isDone && (
        <Notice
          tone="positive"
          title="The import is done"
          action={
            <Button
              variant="outlined"
              component={Link}
              to={paths.contacts.href({ source: `import:${importName(file.name)}` })}
            >
              See the new contacts
            </Button>
          }
        >
          Nobody was subscribed again by it.
        </Notice>
      )}
      <Box sx={{ mt: 5 }}>
        <TallyTiles tally={tally} labels={load ? after : before} />
      </Box>
      <KeptBack count={tally.keptBack} />
      <Stack direction="row" sx={{ mt: 5, gap: 2, flexWrap: 'wrap' }}>
        {isChecked && (
          <Button variant="contained" disabled={wanted === 0} onClick={() => void startLoad()}>
            Import {counted(wanted, 'row', 'rows')}
          </Button>
        )}
        {(isChecked || check?.state === 'stopped') && !load && (
          <Button onClick={onBack}>Change the columns</Button>
        )}
        {(isChecked || isDone) && tally.refused > 0 && (
          <SaveRefused file={file} outcomes={outcomes} />
        )}
      </Stack>
      {(isChecked || isDone) && (
        <OutcomeTables
          file={file}
          emailColumn={mapping.findIndex(({ kind }) => kind === 'email')}
          outcomes={outcomes}
        />
      )}
    </>
  );
};
