import {
  errorsOf,
  internalError,
  type DeclaredError,
  type Endpoint,
} from '@distronation/contracts';
import { DomainError, InvalidRequest, type Problem } from '../errors.ts';

export interface Failure {
  status: number;
  code: string;
  message: string;
  problems?: readonly Problem[];
  data?: unknown;
}

/** Declared errors answer as the contract says; all others are hidden behind a 500. */
export const describeFailure = (contract: Endpoint, error: unknown): Failure => {
  if (error instanceof InvalidRequest) {
    const { message, problems } = error;
    return { status: 400, code: 'invalid_request', message, problems };
  }
  const declared: Record<string, DeclaredError> = errorsOf(contract);
  const thrown: DomainError | undefined = error instanceof DomainError ? error : undefined;
  const known = thrown && declared[thrown.code];
  if (!known) return { ...internalError, code: 'internal_error' };
  const { code, data } = thrown;
  return { ...known, code, ...(data === undefined ? {} : { data }) };
};
