import { ApiError } from '@distronation/api-client';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useClient } from '../../../lib/use-client.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { ContactFields } from '../ContactFields.tsx';
import { changeTo, formOf, formProblems, type ContactForm } from '../contact-form.ts';
import { fieldProblems } from '../field-problems.ts';
import { OvertakenNotice, UnreadChangeNotice } from './OvertakenNotice.tsx';
import { useContactCache, type ContactDetail } from './use-contact.ts';

type Contact = ContactDetail['contact'];

interface ProfileFormProps {
  contact: Contact;
  onClose: () => void;
}

const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'contact_changed';

const useSave = ({ base, form }: { base: Contact; form: ContactForm }, onSaved: () => void) => {
  const client = useClient();
  const toast = useToast();
  const { keep, readAgain } = useContactCache(base.email);
  const reading = useMutation({ mutationFn: readAgain });
  const save = useMutation({
    mutationFn: async () => {
      const { email, version } = base;
      const body = { ifVersion: version, ...changeTo(form, base) };
      return (await client.changeContact({ params: { email }, body })).data;
    },
    onSuccess: async (detail) => {
      await keep(detail);
      toast('Changed the contact');
      onSaved();
    },
    onError: async (error) => {
      if (isOvertaken(error)) await readAgain();
    },
  });
  return { save, reading };
};

/** The contact as the form was filled from it stays the base until it is saved: what others change
 *  meanwhile is shown, and neither written over nor lost. */
export const ProfileForm = ({ contact, onClose }: ProfileFormProps) => {
  const [base, setBase] = useState(contact);
  const [form, setForm] = useState(() => formOf(contact));
  const { save, reading } = useSave({ base, form }, onClose);
  const refused = fieldProblems(save.error);
  const own = formProblems(form);
  const overtaken = isOvertaken(save.error);
  const isKnown = contact.version !== base.version;
  const goOn = () => {
    setBase(contact);
    save.reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (Object.keys(own).length === 0) save.mutate();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} aria-label="Edit the profile">
      <Stack sx={{ gap: 5 }}>
        <ContactFields form={form} problems={{ ...refused, ...own }} onChange={setForm} />
        {overtaken && isKnown && (
          <OvertakenNotice
            before={base}
            now={contact}
            onTakeTheirs={() => {
              goOn();
              setForm(formOf(contact));
            }}
            onKeepMine={goOn}
          />
        )}
        {overtaken && !isKnown && (
          <UnreadChangeNotice busy={reading.isPending} onReadAgain={() => reading.mutate()} />
        )}
        {save.error && !refused && !overtaken && (
          <ErrorState failure={describeFailure(save.error)} />
        )}
        <Stack direction="row" sx={{ gap: 2 }}>
          <Button type="submit" variant="contained" loading={save.isPending} disabled={overtaken}>
            Save changes
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </Stack>
      </Stack>
    </Box>
  );
};
