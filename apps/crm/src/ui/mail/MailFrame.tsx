import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';

export interface MailFrameProps {
  /** HTML, or else plain text. */
  format: 'html' | 'text';
  source: string;
  /** Whether as in a mail program with dark colours. */
  dark: boolean;
}

/** Writes the message into the frame's document. Nothing in it can run: the frame is sandboxed
 *  without scripts, and its page has a policy of its own that loads styles and pictures only. */
const show = (page: Document, { format, source, dark }: MailFrameProps): void => {
  page.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  if (format === 'html') {
    page.body.innerHTML = source;
    return;
  }
  const text = page.createElement('pre');
  text.style.cssText = 'white-space: pre-wrap; font: inherit; margin: 0';
  text.textContent = source;
  page.body.replaceChildren(text);
};

export const MailFrame = ({ format, source, dark }: MailFrameProps) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (loads > 0 && page) show(page, { format, source, dark });
  }, [loads, format, source, dark]);
  return (
    <Box
      component="iframe"
      ref={frame}
      title="Message preview"
      src="/preview.html"
      // The same origin, so that this page can write into it; still no scripts, forms or pop-ups.
      sandbox="allow-same-origin"
      onLoad={() => setLoads((count) => count + 1)}
      sx={{
        colorScheme: dark ? 'dark' : 'light',
        bgcolor: dark ? '#121212' : '#fff',
        display: 'block',
        width: '100%',
        height: { xs: 400, md: 560 },
        border: 0,
      }}
    />
  );
};
