import Button from '@mui/material/Button';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { useFileReading } from '../../../lib/contacts/use-file-reading.ts';
import { openTextFile } from '../../../lib/save-text.ts';
import { number } from '../../../lib/words.ts';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { exampleFile } from './example-file.ts';
import { mostRows } from './order.ts';

const refuse = ({ rows }: ParsedFile): string | undefined =>
  rows.size > mostRows
    ? `It has more than ${number(mostRows)} rows. Cut it into several runs.`
    : undefined;

const saveExample = async (): Promise<void> => {
  const target = await openTextFile('payout-run-example.csv');
  await target?.write(exampleFile);
  await target?.close();
};

/** The way in: the month's CSV file. It is read in the browser and goes nowhere yet. */
export const ChooseFile = ({ onChosen }: { onChosen: (file: ParsedFile) => void }) => {
  const { part, problem, read } = useFileReading(onChosen, refuse);
  return (
    <FileDrop
      title="Drop the month’s CSV file here"
      help="One line for each partner: email address, custom id, and a column for each amount. Nothing is sent before two people have seen it."
      action={<Button onClick={() => void saveExample()}>Download an example file</Button>}
      part={part}
      problem={problem}
      onFile={(file) => void read(file)}
    />
  );
};
