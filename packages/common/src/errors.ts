/** A failure that a contract declares: the kit turns the code into its status and sentence.
 *  Everything else that is thrown becomes a 500 that tells the caller nothing but a request id. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  /** Shown to the caller under `data`; never put a secret or a stranger's address here. */
  readonly data: unknown;

  constructor(code: string, options: { message?: string; cause?: unknown; data?: unknown } = {}) {
    super(options.message ?? code, { cause: options.cause });
    this.code = code;
    this.data = options.data;
  }
}

/** One thing that is wrong with a request; an empty field stands for the whole of it. */
export interface Problem {
  field: string;
  message: string;
}

/** What the caller sent is invalid: told with all its problems, by the kit that parsed it or by a use
 *  case that knows more. A schema that fails anywhere else is our own fault, and a 500. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super([...new Set(problems.map(({ message }) => message))].join('; '));
    this.problems = problems;
  }
}
