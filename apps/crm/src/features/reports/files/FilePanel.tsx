import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { useRole } from '../../../lib/auth/use-role.ts';
import { paths } from '../../../lib/paths.ts';
import { number } from '../../../lib/words.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { sizeWords } from '../size-words.ts';
import { folderOf, nameOf } from '../storage/paths.ts';
import type { S3Object } from '../storage/report-bucket.ts';
import { useS3Service } from '../storage/use-s3-service.ts';
import { DownloadFile } from './DownloadFile.tsx';
import { Failure } from './Failure.tsx';
import { FilePreview } from './preview/FilePreview.tsx';

/** What S3 knows of a file. */
const FileFacts = ({ file }: { file: S3Object }) => {
  const service = useS3Service();
  const { data, error } = useQuery({
    queryKey: ['report-files', 'facts', file.key],
    queryFn: ({ signal }) => service.getFileMetadata(file.key, { signal }),
    networkMode: 'always',
  });
  const { size, lastModified } = data ?? file;
  return (
    <>
      <Facts>
        <Fact name="Folder">{folderOf(file.key).replace(/\/$/, '') || 'All reports'}</Fact>
        <Fact name="Size">
          {sizeWords(size)} ({number(size)} bytes)
        </Fact>
        <Fact name="Changed">
          <LocalTime at={lastModified} />
        </Fact>
        <Fact name="Type">{data?.contentType}</Fact>
        <Fact name="Checksum">{data?.etag?.replaceAll('"', '')}</Fact>
        <Fact name="Path">
          {file.key}
          <CopyButton what="path" text={file.key} />
        </Fact>
      </Facts>
      {error && (
        <Box sx={{ mt: 4 }}>
          <Failure error={error} />
        </Box>
      )}
    </>
  );
};

const Body = ({ file }: { file: S3Object }) => {
  const role = useRole();
  return (
    <>
      <FileFacts file={file} />
      <Box sx={{ mt: 5 }}>
        <DownloadFile file={file} />
      </Box>
      <FilePreview file={file} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 6 }}>
        Each download and each look at a file is recorded.{' '}
        {role === 'admin' && (
          <Link
            component={RouterLink}
            to={paths.audit.href({ subject: `report:${file.key}`, action: 'report.download' })}
          >
            Who has taken it
          </Link>
        )}
      </Typography>
    </>
  );
};

/** One file: what is known of it, its download and a look at it. */
export const FilePanel = ({ file, onClose }: { file: S3Object; onClose: () => void }) => (
  <SidePanel open title={nameOf(file.key)} onClose={onClose}>
    <Body key={file.key} file={file} />
  </SidePanel>
);
