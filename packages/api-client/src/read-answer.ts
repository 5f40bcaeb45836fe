import {
  envelope,
  errorAnswer,
  errorsOf,
  successStatus,
  type Endpoint,
} from '@distronation/contracts';
import { ApiError, type ApiErrorCode } from './errors.ts';

const isCodeOf = (endpoint: Endpoint, code: string): code is ApiErrorCode =>
  Object.hasOwn(errorsOf(endpoint), code);

const secondsOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;

// The gateway's own answers tell the time in its own form; nobody who handles a failure needs it.
const failureBody = errorAnswer.omit({ timestamp: true });

const failure = (endpoint: Endpoint, answer: Response, body: unknown): ApiError => {
  const { status } = answer;
  const retryAfter = secondsOf(answer.headers.get('retry-after'));
  const parsed = failureBody.safeParse(body);
  if (!parsed.success) {
    const message = `${endpoint.method} ${endpoint.path} failed with HTTP ${status}`;
    return new ApiError({ status, code: 'unexpected_answer', message, retryAfter });
  }
  const { code, error: message, requestId, problems, data } = parsed.data;
  return new ApiError({
    status,
    code: isCodeOf(endpoint, code) ? code : 'unexpected_answer',
    message,
    requestId,
    problems,
    data,
    retryAfter,
  });
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The answer as its contract describes it. @throws ApiError for a failure, and for a success that
 *  does not keep to the contract. */
export const readAnswer = async (endpoint: Endpoint, answer: Response): Promise<object> => {
  if (endpoint.response === 'redirect') {
    const location = answer.headers.get('location');
    if (answer.status === successStatus(endpoint) && location !== null) return { location };
  }
  const body = parseJson(await answer.text());
  if (!answer.ok || endpoint.response === 'redirect') throw failure(endpoint, answer, body);

  const parsed = endpoint.response.extend(envelope.shape).safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    {
      status: answer.status,
      code: 'unexpected_answer',
      message: `${endpoint.method} ${endpoint.path} answered something else than its contract says`,
    },
    { cause: parsed.error },
  );
};
