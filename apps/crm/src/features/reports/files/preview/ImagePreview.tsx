import Box from '@mui/material/Box';
import { useCallback } from 'react';
import { LoadingSkeleton } from '../../../../ui/LoadingSkeleton.tsx';
import { nameOf } from '../../storage/paths.ts';
import type { S3Object } from '../../storage/report-bucket.ts';
import { Failure } from '../Failure.tsx';
import { useContent } from './use-content.ts';

const Picture = ({ content, name }: { content: Blob; name: string }) => {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(content);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [content],
  );
  return <Box component="img" ref={show} alt={`What ${name} shows`} sx={{ maxWidth: '100%' }} />;
};

export const ImagePreview = ({ file }: { file: S3Object }) => {
  const { data, error, refetch } = useContent(file, { as: async (content) => content });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingSkeleton label="Loading the preview" lines={3} />;
  return <Picture content={data} name={nameOf(file.key)} />;
};
