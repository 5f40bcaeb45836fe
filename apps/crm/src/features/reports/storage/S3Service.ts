import { bucketCalls, type OpenBucket } from './bucket-calls.ts';
import { fetchFile, type FetchOptions } from './fetch-file.ts';
import { extensionOf, isWithin, validatePath } from './paths.ts';
import type { S3Listing, S3Metadata, S3Object, SignedAs } from './report-bucket.ts';
import type { Resilience } from './resilience.ts';
import { S3Failure } from './s3-failure.ts';

export const s3Security = {
  /** Seconds. */
  signedUrlExpiration: 3_600,
  allowedFileTypes:
    'zip csv tsv txt json xml pdf xls xlsx ods doc docx gz png jpg jpeg gif webp mp3 wav flac'.split(
      ' ',
    ),
  /** Bytes that a page reads by itself; what is larger the browser downloads on its own. */
  maxFileSize: 500_000_000,
};

/** Milliseconds that a signed URL may end earlier, because the credentials do that signed it. */
const slackMs = 300_000;

/** What S3 answers at most. */
const largestPage = 1_000;

interface Called {
  signal?: AbortSignal | undefined;
}

/** The report files. What fails rejects with an S3Failure, after as many tries as make sense. */
export interface S3Service {
  /** All files below a folder, however deep, `maxKeys` at most. */
  listFiles(prefix?: string, maxKeys?: number, options?: Called): Promise<S3Object[]>;
  /** One page of what lies in a folder, by name. */
  listFolder(
    folder: string,
    page: Called & { maxKeys: number; continuationToken?: string | undefined },
  ): Promise<S3Listing>;
  downloadFile(key: string, options?: Omit<FetchOptions, 'maxBytes'>): Promise<Blob>;
  /** An address that reads a file without signing in, for `expiresIn` seconds, or up to five minutes
   *  less. */
  generateSignedUrl(key: string, expiresIn?: number, as?: SignedAs): Promise<string>;
  validatePath(path: string): boolean;
  getFileMetadata(key: string, options?: Called): Promise<S3Metadata>;
  /** Whether calls are held back after many failures, and until when. */
  health: Pick<Resilience, 'pausedUntil' | 'subscribe'>;
}

const checkPath = (path: string): void => {
  if (!validatePath(path)) throw new S3Failure('InvalidRequest');
};

const checkFolder = (folder: string): void => {
  checkPath(folder);
  if (folder !== '' && !folder.endsWith('/')) throw new S3Failure('InvalidRequest');
};

export const isAllowedType = (key: string): boolean =>
  s3Security.allowedFileTypes.includes(extensionOf(key));

const checkFile = (key: string): void => {
  checkPath(key);
  if (key === '' || key.endsWith('/')) throw new S3Failure('InvalidRequest');
  if (!isAllowedType(key)) throw new S3Failure('TypeNotAllowed');
};

/** Whatever S3 answers, no more than what was asked for; folders have entries of their own there. */
const confined = (folder: string, { folders, files, ...rest }: S3Listing): S3Listing => ({
  ...rest,
  folders: folders.filter((each) => isWithin(folder, each)),
  files: files.filter(({ key }) => isWithin(folder, key) && !key.endsWith('/')),
});

interface Deps {
  openBucket: OpenBucket;
  resilience: Resilience;
}

export const createS3Service = ({ openBucket, resilience }: Deps): S3Service => {
  const call = bucketCalls(openBucket, resilience);

  const listFolder: S3Service['listFolder'] = async (folder, { signal, ...page }) => {
    checkFolder(folder);
    const question = { prefix: folder, delimiter: '/', ...page } as const;
    return confined(folder, await call((on) => on.list(question, signal), signal));
  };

  return {
    listFolder,

    async listFiles(prefix = '', maxKeys = largestPage, { signal } = {}) {
      checkFolder(prefix);
      const files: S3Object[] = [];
      let continuationToken: string | undefined;
      do {
        const left = Math.min(largestPage, maxKeys - files.length);
        const question = { prefix, maxKeys: left, continuationToken };
        const page = await call((on) => on.list(question, signal), signal);
        files.push(...confined(prefix, page).files);
        ({ continuationToken } = page);
      } while (continuationToken !== undefined && files.length < maxKeys);
      return files;
    },

    async downloadFile(key, options = {}) {
      checkFile(key);
      const limits = { ...options, maxBytes: s3Security.maxFileSize };
      return call(
        async (on) => fetchFile(await on.sign(key, s3Security.signedUrlExpiration, {}), limits),
        options.signal,
      );
    },

    async generateSignedUrl(key, expiresIn = s3Security.signedUrlExpiration, as = {}) {
      checkFile(key);
      return call(async (on) => {
        await on.renewCredentials(expiresIn * 1_000 - slackMs);
        return on.sign(key, expiresIn, as);
      });
    },

    validatePath,

    async getFileMetadata(key, { signal } = {}) {
      checkPath(key);
      return call((on) => on.head(key, signal), signal);
    },

    health: resilience,
  };
};
