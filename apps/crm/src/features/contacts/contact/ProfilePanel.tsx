import Button from '@mui/material/Button';
import { useState } from 'react';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import type { ContactDetail } from './use-contact.ts';

interface ProfilePanelProps {
  contact: ContactDetail['contact'];
  mayChange: boolean;
}

const listed = (items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.join(', ');

const Profile = ({ contact }: Pick<ProfilePanelProps, 'contact'>) => (
  <Facts label="Profile">
    <Fact name="Name">{contact.name}</Fact>
    <Fact name="Custom ids">{listed(contact.customIds)}</Fact>
    <Fact name="Tags">{listed(contact.tags)}</Fact>
    {Object.entries(contact.fields).map(([name, value]) => (
      <Fact key={name} name={name}>
        {value}
      </Fact>
    ))}
    <Fact name="Source">{contact.source}</Fact>
    <Fact name="Erased before">
      {contact.erasedBefore && 'Yes. What they chose until then holds on.'}
    </Fact>
    <Fact name="Added">
      <LocalTime at={contact.createdAt} />
    </Fact>
    <Fact name="Changed">
      <LocalTime at={contact.updatedAt} />
    </Fact>
  </Facts>
);

/** What staff know about the contact, to read and to change. */
export const ProfilePanel = ({ contact, mayChange }: ProfilePanelProps) => {
  const [editing, setEditing] = useState(false);
  const action = mayChange && !editing && (
    <Button size="small" onClick={() => setEditing(true)}>
      Edit
    </Button>
  );
  return (
    <Panel title="Profile" action={action}>
      {editing ? (
        <ProfileForm contact={contact} onClose={() => setEditing(false)} />
      ) : (
        <Profile contact={contact} />
      )}
    </Panel>
  );
};
