import { describeFailure } from '../../lib/describe-failure.ts';
import type { FailureWords } from '../../ui/ErrorState.tsx';
import { sizeWords } from './size-words.ts';
import { s3Security } from './storage/S3Service.ts';
import { S3Failure, type S3FailureKind } from './storage/s3-failure.ts';

const words: Readonly<Record<S3FailureKind, FailureWords>> = {
  AccessDenied: {
    title: 'You may not read these files',
    meaning: 'Reports are for the roles admin and finance.',
    advice: 'Ask an administrator for the role that you need, then sign out and in again.',
  },
  NoSuchKey: {
    title: 'The file was not found',
    meaning: 'It was moved or removed after this list was read.',
    advice: 'Refresh the list.',
  },
  NetworkError: {
    title: 'No answer from the file store',
    meaning: 'The connection broke off, three times in a row.',
    advice: 'Check your connection, then try again.',
  },
  InvalidRequest: {
    title: 'That is not the name of a file or folder here',
    meaning: 'The name leads elsewhere, or holds characters that can be read in two ways.',
    advice: 'Go back to the list and open it from there.',
  },
  ThrottlingException: {
    title: 'Too many requests at once',
    meaning: 'The file store asked for a pause.',
    advice: 'Wait a minute, then try again.',
  },
  Unavailable: {
    title: 'The file store has trouble',
    meaning: 'It could not finish the request, three times in a row.',
    advice: 'Try again in a minute.',
  },
  CredentialsLapsed: {
    title: 'Your access to the files has lapsed',
    meaning: 'The file store did not accept it, though it was renewed.',
    advice: 'Sign out and in again.',
  },
  FileTooLarge: {
    title: 'The file is too large for this page',
    meaning: `A page reads files of up to ${sizeWords(s3Security.maxFileSize)}.`,
    advice: 'Open the file alone: your browser then downloads it by itself.',
  },
  TypeNotAllowed: {
    title: 'Files of this type are not handed out',
    meaning: 'Reports are tables, documents, pictures and ZIPs.',
    advice: 'Ask whoever put it there to pack it into a ZIP.',
  },
  Paused: {
    title: 'The file store rests for half a minute',
    meaning: 'It failed five times in a row, so that nothing is asked of it for a moment.',
    advice: 'Try again when the pause is over.',
  },
};

/** Plain words for what went wrong with a report file, or with recording that it is taken. */
export const describeFileFailure = (error: unknown): FailureWords =>
  error instanceof S3Failure ? words[error.kind] : describeFailure(error);
