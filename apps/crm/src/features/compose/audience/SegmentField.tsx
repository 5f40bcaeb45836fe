import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useSegments } from '../../../lib/contacts/use-segments.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { people } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';

interface SegmentFieldProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

export const SegmentField = ({ value, error, onChange }: SegmentFieldProps) => {
  const { data: segments, error: failure } = useSegments();
  if (failure) return <ErrorState failure={describeFailure(failure)} />;
  const known = segments ?? [];
  const isGone = segments !== undefined && value !== '' && known.every(({ id }) => id !== value);
  const options = [
    { value: '', label: segments ? 'Choose a segment' : 'Loading the segments' },
    ...known.map(({ id, name, count }) => ({ value: id, label: `${name}: ${people(count)}` })),
    // While they load, a segment that was chosen before has no name yet.
    ...(value !== '' && !segments ? [{ value, label: 'Loading the segments' }] : []),
  ];
  return (
    <SelectField
      label="Segment"
      help={
        <>
          Whoever is in it when you send gets the mail. Segments are saved searches among the{' '}
          <Link component={RouterLink} to={paths.contacts.href()}>
            contacts
          </Link>
          .
        </>
      }
      error={isGone ? 'This segment was deleted: choose another' : error}
      options={options}
      value={isGone ? '' : value}
      onChange={onChange}
    />
  );
};
