import type { TemplateDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { Notice } from '../../../ui/Notice.tsx';
import { useMayChange } from '../may-change.ts';
import { RestoreVersion } from './RestoreVersion.tsx';

/** Says that the version shown is not the one in use, and how it becomes that again. */
export const EarlierVersion = ({ template }: { template: TemplateDetail }) => {
  const { version, versions } = template;
  const mayChange = useMayChange();
  const active = versions.find((each) => each.active)?.version;
  const maySend = version.problem !== 'template_invalid' && version.problem !== 'template_unsafe';
  return (
    <Box sx={{ mb: 6 }}>
      <Notice
        tone="neutral"
        title={`${version.version} is not in use`}
        action={mayChange && maySend && <RestoreVersion template={template} />}
      >
        {active === undefined
          ? 'No version of this template is.'
          : `Whoever sends this template sends ${active}.`}
      </Notice>
    </Box>
  );
};
