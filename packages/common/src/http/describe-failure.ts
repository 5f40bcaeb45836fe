import {
  errorsOf,
  internalError,
  type DeclaredError,
  type Endpoint,
} from '@distronation/contracts';
import * as z from 'zod';
import { DomainError } from '../errors.ts';

export interface Problem {
  field: string;
  message: string;
}

export interface Failure {
  status: number;
  code: string;
  message: string;
  problems?: Problem[];
  data?: unknown;
}

/** Every problem of an invalid request, each with the field that it is about. */
const invalidRequest = (issues: readonly z.core.$ZodIssue[]): Failure => {
  const problems = issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const message = [...new Set(problems.map((problem) => problem.message))].join('; ');
  return { status: 400, code: 'invalid_request', message, problems };
};

/** Declared errors answer as the contract says; all others are hidden behind a 500. */
export const describeFailure = (contract: Endpoint, error: unknown): Failure => {
  if (error instanceof z.ZodError) return invalidRequest(error.issues);
  const declared: Record<string, DeclaredError> = errorsOf(contract);
  const thrown: DomainError | undefined = error instanceof DomainError ? error : undefined;
  const known = thrown && declared[thrown.code];
  if (!known) return { ...internalError, code: 'internal_error' };
  const { code, data } = thrown;
  return { ...known, code, ...(data === undefined ? {} : { data }) };
};
