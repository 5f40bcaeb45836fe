import { createCampaign, type TemplateDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { useRole } from '../../../lib/auth/use-role.ts';
import { paths } from '../../../lib/paths.ts';
import { startStateOf } from '../../../lib/templates/start-values.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { fonts } from '../../../ui/theme/tokens.ts';
import { useMayChange } from '../may-change.ts';
import { PreviewPanel } from '../preview/PreviewPanel.tsx';
import { valuesOf, type TypedValues } from '../preview/values.ts';
import { templateProblemWords } from '../problem-words.ts';
import { DeleteTemplate } from './DeleteTemplate.tsx';
import { DescribeTemplate } from './DescribeTemplate.tsx';
import { EarlierVersion } from './EarlierVersion.tsx';
import { VersionTable } from './VersionTable.tsx';

const source = {
  m: 0,
  fontFamily: fonts.code,
  fontSize: '0.8125rem',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  maxHeight: 480,
  overflowY: 'auto',
} as const;

const columns = {
  display: 'grid',
  gap: 6,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 6fr) minmax(0, 5fr)' },
  alignItems: 'start',
};

interface StartMailProps {
  template: TemplateDetail;
  typed: TypedValues;
}

const StartMail = ({ template: { name, version }, typed }: StartMailProps) => {
  const role = useRole();
  if (version.problem === 'template_invalid' || version.problem === 'template_unsafe') return null;
  if (!createCampaign.auth.roles.some((each) => each === role)) return null;
  return (
    <Button
      variant="contained"
      component={RouterLink}
      to={paths.compose.href({ template: name, version: version.version })}
      state={startStateOf(valuesOf(typed).values)}
    >
      Start a mail
    </Button>
  );
};

/** One version of a template: how it looks, what it is made of, what other versions there are. */
export const TemplateView = ({ template }: { template: TemplateDetail }) => {
  const { name, description, version } = template;
  const mayChange = useMayChange();
  const [typed, setTyped] = useState<TypedValues>({});
  return (
    <PageFrame
      title={name}
      help={
        <>
          {description !== '' && <Box sx={{ mb: 1 }}>{description}</Box>}
          {mayChange && <DescribeTemplate template={template} />}
          <Link component={RouterLink} to={paths.templates.href()}>
            All templates
          </Link>
        </>
      }
      primaryAction={<StartMail template={template} typed={typed} />}
      otherActions={
        mayChange && (
          <>
            <DeleteTemplate name={name} />
            <Button
              component={RouterLink}
              to={paths.newTemplateVersion.href(name, { version: version.version })}
            >
              New version
            </Button>
          </>
        )
      }
    >
      {!version.active && <EarlierVersion template={template} />}
      {version.problem && (
        <Box sx={{ mb: 6 }}>
          <Notice tone="negative" title="This version cannot be sent">
            {templateProblemWords[version.problem]}
          </Notice>
        </Box>
      )}
      <Box sx={columns}>
        <PreviewPanel
          content={{ html: version.html, subject: version.subject ?? '' }}
          hint="A mail that is started here takes them along."
          typed={typed}
          onType={setTyped}
        />
        <Stack sx={{ gap: 6 }}>
          <Panel title="Versions">
            <VersionTable template={template} />
          </Panel>
          <Panel title={`HTML of ${version.version}`}>
            <Box component="pre" tabIndex={0} role="region" aria-label="HTML" sx={source}>
              {version.html}
            </Box>
          </Panel>
        </Stack>
      </Box>
    </PageFrame>
  );
};
