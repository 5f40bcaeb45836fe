import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { useFileReading } from '../../../lib/contacts/use-file-reading.ts';
import { FileDrop } from '../../../ui/FileDrop.tsx';

/** The way in: a CSV file. It is read in the browser and goes nowhere yet. */
export const ChooseFile = ({ onChosen }: { onChosen: (file: ParsedFile) => void }) => {
  const { part, problem, read } = useFileReading(onChosen);
  return (
    <FileDrop
      title="Drop a CSV file here"
      help="With headings in its first line, such as email, name, custom ids, tags. Nothing is written before you have seen what would become of each row."
      part={part}
      problem={problem}
      onFile={(file) => void read(file)}
    />
  );
};
