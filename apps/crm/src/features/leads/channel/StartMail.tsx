import { createCampaign } from '@distronation/contracts';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../../lib/auth/use-may.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { startStateOf } from '../../../lib/templates/start-values.ts';
import { useClient } from '../../../lib/use-client.ts';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { QuietFailure } from '../../../ui/QuietFailure.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { leadFields, leadName } from '../lead-values.ts';
import type { Channel } from '../youtube/channel.ts';

const useTemplateNames = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['templates', 'names'],
    queryFn: async ({ signal }) => {
      const { templates } = (await client.listTemplates({ query: { limit: 50 } }, { signal })).data;
      return templates.map(({ name }) => name);
    },
  });
};

interface StartMailProps {
  channel: Channel;
  email: string;
}

/** A mail to the creator from a template, with what is known of the channel filled in. */
export const StartMail = ({ channel, email }: StartMailProps) => {
  const maySend = useMay(createCampaign);
  const { data: names, error, refetch } = useTemplateNames();
  const [chosen, setChosen] = useState('');
  if (!maySend) return null;
  if (error) {
    return (
      <QuietFailure
        what="The templates"
        failure={describeFailure(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!names) return <LoadingSkeleton label="Loading the templates" lines={1} />;
  const template = names.includes(chosen) ? chosen : (names[0] ?? '');
  if (template === '') {
    return (
      <Typography variant="body2" color="textSecondary">
        There is no template to start a mail from yet.
      </Typography>
    );
  }
  const fields = leadFields(channel);
  const name = leadName(channel);
  const person = { email, ...(name && { name }), fields };
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 3, alignItems: { sm: 'flex-end' } }}>
      <SelectField
        label="Template"
        options={names.map((value) => ({ value, label: value }))}
        value={template}
        onChange={setChosen}
      />
      <Button
        variant="outlined"
        component={Link}
        to={paths.compose.href({ template })}
        state={startStateOf({ ...fields }, [person])}
        sx={{ flexShrink: 0 }}
      >
        Start a mail
      </Button>
    </Stack>
  );
};
