import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { S3Object } from '../../storage/report-bucket.ts';
import { ImagePreview } from './ImagePreview.tsx';
import { OpenPdf } from './OpenPdf.tsx';
import { previewKind, typeKind, type PreviewKind } from './preview-kind.ts';
import { TextPreview } from './TextPreview.tsx';
import { ZipPreview } from './ZipPreview.tsx';

const Shown = ({ file, kind }: { file: S3Object; kind: PreviewKind }) => {
  if (kind === 'image') return <ImagePreview file={file} />;
  if (kind === 'zip') return <ZipPreview file={file} />;
  return <TextPreview file={file} />;
};

const Look = ({ file, kind }: { file: S3Object; kind: PreviewKind }) => {
  const [open, setOpen] = useState(false);
  if (kind === 'pdf') return <OpenPdf file={file} />;
  if (open) return <Shown file={file} kind={kind} />;
  return (
    <Button variant="outlined" onClick={() => setOpen(true)}>
      Show preview
    </Button>
  );
};

/** A look at a file, for whoever asks for one: it is read then, and recorded. */
export const FilePreview = ({ file }: { file: S3Object }) => {
  const kind = previewKind(file);
  return (
    <Box component="section" aria-label="Preview" sx={{ mt: 6 }}>
      <Typography variant="h3" sx={{ mb: 3 }}>
        Preview
      </Typography>
      {kind ? (
        <Look file={file} kind={kind} />
      ) : (
        <Typography color="textSecondary">
          {typeKind(file.key)
            ? 'It is too large for a preview: download it.'
            : 'A browser cannot show files of this type: download it.'}
        </Typography>
      )}
    </Box>
  );
};
