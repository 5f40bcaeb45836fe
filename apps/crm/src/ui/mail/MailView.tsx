import Box from '@mui/material/Box';
import { useState } from 'react';
import { CheckField } from '../CheckField.tsx';
import { FilterChoice } from '../FilterBar.tsx';
import { MailFrame } from './MailFrame.tsx';

interface MailViewProps {
  /** Absent for a mail that is plain text and nothing else. */
  html?: string | undefined;
  text: string;
}

const screens = [
  { value: 'desktop', label: 'Desktop' },
  { value: 'phone', label: 'Phone' },
  { value: 'text', label: 'Plain text' },
] as const;
type Screen = (typeof screens)[number]['value'];

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  alignItems: 'center',
  justifyContent: 'space-between',
  px: 3,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
};

/** The width that most phones have, in pixels. */
const phoneWidth = 375;

/** A mail as its readers see it: on a desktop, a phone, in dark colours, or as plain text. */
export const MailView = ({ html, text }: MailViewProps) => {
  const [screen, setScreen] = useState<Screen>('desktop');
  const [dark, setDark] = useState(false);
  const isText = screen === 'text' || html === undefined;
  const isPhone = screen === 'phone';
  return (
    <>
      <Box sx={bar}>
        <FilterChoice label="Shown as" options={screens} value={screen} onChange={setScreen} />
        <CheckField label="Dark" checked={dark} onChange={setDark} />
      </Box>
      <Box sx={{ bgcolor: isPhone ? 'grey.100' : undefined, py: isPhone ? 3 : 0 }}>
        <Box sx={{ maxWidth: isPhone ? phoneWidth : 'none', mx: 'auto' }}>
          <MailFrame format={isText ? 'text' : 'html'} source={isText ? text : html} dark={dark} />
        </Box>
      </Box>
    </>
  );
};
