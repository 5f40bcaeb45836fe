import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../draft.ts';

/** Writes the message into the frame's document. Nothing in it can run: the frame is sandboxed
 *  without scripts, and its page has a policy of its own that loads styles and pictures only. */
const show = (page: Document, { format, source }: Pick<Draft, 'format' | 'source'>): void => {
  if (format === 'html') {
    page.body.innerHTML = source;
    return;
  }
  const text = page.createElement('pre');
  text.style.cssText = 'white-space: pre-wrap; font: inherit; margin: 0';
  text.textContent = source;
  page.body.replaceChildren(text);
};

// Most mail programs show mail on white, whatever the colours of the program.
const mailColours = { colorScheme: 'light', bgcolor: '#fff' };

export const PreviewFrame = ({ format, source }: Pick<Draft, 'format' | 'source'>) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (loads > 0 && page) show(page, { format, source });
  }, [loads, format, source]);
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
        ...mailColours,
        display: 'block',
        width: '100%',
        height: { xs: 360, md: 520 },
        border: 0,
      }}
    />
  );
};
