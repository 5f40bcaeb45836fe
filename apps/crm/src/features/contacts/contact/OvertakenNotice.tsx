import Button from '@mui/material/Button';
import { Notice } from '../../../ui/Notice.tsx';
import type { ContactDetail } from './use-contact.ts';

type Contact = ContactDetail['contact'];

interface OvertakenNoticeProps {
  /** As the form was filled from it. */
  before: Contact;
  now: Contact;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

const partsOf = ({ name, customIds, tags, fields }: Contact): Map<string, string | undefined> =>
  new Map([
    ['name', name],
    ['custom ids', customIds.join(', ')],
    ['tags', tags.join(', ')],
    ...Object.entries(fields),
  ]);

/** What a colleague changed meanwhile, by name. */
const changedParts = (before: Contact, now: Contact): string[] => {
  const [old, current] = [partsOf(before), partsOf(now)];
  return [...new Set([...old.keys(), ...current.keys()])].filter(
    (part) => old.get(part) !== current.get(part),
  );
};

interface UnreadChangeNoticeProps {
  busy: boolean;
  onReadAgain: () => void;
}

const title = 'A colleague changed this contact meanwhile';

/** The same, where what they changed could not be read. */
export const UnreadChangeNotice = ({ busy, onReadAgain }: UnreadChangeNoticeProps) => (
  <Notice
    tone="caution"
    title={title}
    action={
      <Button variant="outlined" loading={busy} onClick={onReadAgain}>
        Try again
      </Button>
    }
  >
    Nothing of yours is saved so far, and what they changed could not be read. Look at it before you
    go on: try again in a moment.
  </Notice>
);

/** Somebody else changed the contact while it was being edited: neither change goes without a word. */
export const OvertakenNotice = (props: OvertakenNoticeProps) => {
  const parts = changedParts(props.before, props.now);
  return (
    <Notice
      tone="caution"
      title={title}
      action={
        <>
          <Button variant="outlined" onClick={props.onTakeTheirs}>
            Take theirs
          </Button>
          <Button onClick={props.onKeepMine}>Go on with mine</Button>
        </>
      }
    >
      {parts.length > 0 && `They changed ${parts.join(', ')}. `}
      Take theirs to edit what they saved, or go on with mine to save this form over it.
    </Notice>
  );
};
