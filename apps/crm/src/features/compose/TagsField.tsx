import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';

interface TagsFieldProps {
  value: readonly string[];
  error: string | undefined;
  onChange: (value: string[]) => void;
}

const read = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/** Keeps what is typed as it is typed: a comma that was just set is no tag yet. */
export const TagsField = ({ value, error, onChange }: TagsFieldProps) => {
  const [typed, setTyped] = useState(value.join(', '));
  const change = (text: string) => {
    setTyped(text);
    onChange(read(text));
  };
  return (
    <TextField
      label="Tags"
      optional
      autoComplete="off"
      help="With commas between. Numbers can be told apart by them."
      value={typed}
      error={error}
      onChange={change}
    />
  );
};
