import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { TemplateInWork } from '../draft/use-template-draft.ts';

interface EditorFrameProps {
  title: string;
  help: string;
  work: TemplateInWork;
  /** What else there is to know about a draft that was found. */
  aboutDraft?: string | undefined;
  children: ReactNode;
}

/** The page around a template that is being written. */
export const EditorFrame = ({ title, help, work, aboutDraft, children }: EditorFrameProps) => (
  <PageFrame title={title} help={`${help}${work.isKept ? ' Your draft is kept.' : ''}`}>
    {work.resumed && (
      <Box sx={{ mb: 6 }}>
        <Notice tone="neutral" title="You have not finished this yet">
          You wrote this until <LocalTime at={work.resumed.changedAt} />, and it was kept in this
          browser, for you alone. {aboutDraft}
        </Notice>
      </Box>
    )}
    {children}
  </PageFrame>
);
