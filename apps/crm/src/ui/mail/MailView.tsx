import Box from '@mui/material/Box';
import { useState } from 'react';
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

const colours = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
type Colours = (typeof colours)[number]['value'];

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
  const [colour, setColour] = useState<Colours>('light');
  const isText = screen === 'text' || html === undefined;
  const isPhone = screen === 'phone';
  return (
    <>
      <Box sx={bar}>
        <FilterChoice label="Shown as" options={screens} value={screen} onChange={setScreen} />
        <FilterChoice label="Colours" options={colours} value={colour} onChange={setColour} />
      </Box>
      <Box sx={{ bgcolor: isPhone ? 'grey.100' : undefined, py: isPhone ? 3 : 0 }}>
        <Box sx={{ maxWidth: isPhone ? phoneWidth : 'none', mx: 'auto' }}>
          <MailFrame
            format={isText ? 'text' : 'html'}
            source={isText ? text : html}
            dark={colour === 'dark'}
          />
        </Box>
      </Box>
    </>
  );
};
