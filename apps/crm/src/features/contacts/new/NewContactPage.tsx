import { ApiError } from '@distronation/api-client';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { ContactFields } from '../ContactFields.tsx';
import { emptyForm, formProblems, valuesOf, type ContactForm } from '../contact-form.ts';
import { fieldProblems } from '../field-problems.ts';

const useCreate = () => {
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async ({ email, form }: { email: string; form: ContactForm }) => {
      const { name, ...values } = valuesOf(form);
      const body = { email, ...values, ...(name === '' ? {} : { name }) };
      return (await client.createContact({ body })).data;
    },
    onSuccess: async () => {
      toast('Added the contact');
      await queries.invalidateQueries({ queryKey: ['contacts'] });
    },
  });
};

const Failure = ({ error, email }: { error: unknown; email: string }) => {
  if (error instanceof ApiError && error.code === 'contact_exists') {
    return (
      <Notice
        tone="caution"
        title="This address is a contact already"
        action={
          <Button variant="outlined" component={Link} to={paths.contact.href(email)}>
            Open the contact
          </Button>
        }
      >
        Nothing is changed. Open the contact to change it.
      </Notice>
    );
  }
  return <ErrorState failure={describeFailure(error)} />;
};

export const NewContactPage = () => {
  const [search] = useSearchParams();
  const [email, setEmail] = useState(search.get('email') ?? '');
  const [form, setForm] = useState(emptyForm);
  const [submitted, setSubmitted] = useState(false);
  const navigate = useNavigate();
  const create = useCreate();
  const own = submitted ? formProblems(form) : {};
  const refused = fieldProblems(create.error);
  const problems = { ...refused, ...own };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (Object.keys(formProblems(form)).length > 0) return;
    // Told to the call and not to the mutation: whoever has left meanwhile is not taken there.
    create.mutate(
      { email: email.trim(), form },
      { onSuccess: ({ contact }) => void navigate(paths.contact.href(contact.email)) },
    );
  };
  return (
    <PageFrame
      title="Add a contact"
      help="What the person chose about mail from us stays as it is: adding a contact subscribes nobody."
    >
      <Box component="form" noValidate onSubmit={submit} sx={{ maxWidth: 560 }}>
        <Stack sx={{ gap: 5 }}>
          <TextField
            label="Address"
            type="email"
            inputMode="email"
            autoComplete="off"
            value={email}
            error={problems.email}
            onChange={setEmail}
            required
          />
          <ContactFields form={form} problems={problems} onChange={setForm} />
          {create.error && !refused && <Failure error={create.error} email={email.trim()} />}
          <Stack direction="row" sx={{ gap: 2 }}>
            <Button type="submit" variant="contained" loading={create.isPending}>
              Add the contact
            </Button>
            <Button component={Link} to={paths.contacts.href()}>
              Cancel
            </Button>
          </Stack>
        </Stack>
      </Box>
    </PageFrame>
  );
};
