import type { Endpoint, RequestOf, ResponseOf } from '@distronation/contracts';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Actor, Ctx } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { Clock, Log } from '../ports.ts';
import type { Authenticate } from './authenticate.ts';
import { describeFailure } from './describe-failure.ts';
import { parseRequest } from './parse-request.ts';
import { corsHeaders, errorResponse, okResponse, redirectResponse } from './respond.ts';

export interface EndpointKit {
  authenticate: Authenticate;
  /** Exact origins that browsers may call from. */
  allowedOrigins: readonly string[];
  log: Log;
  now: Clock;
}

export type Handler = (
  event: APIGatewayProxyEvent,
  context: Context,
) => Promise<APIGatewayProxyResult>;

// API Gateway gives up at 29 s; this leaves room to write down what happened and answer.
const answerWithinMs = 25_000;

const header = (event: APIGatewayProxyEvent, name: string): string | undefined =>
  Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];

const identify = async (
  { auth }: Endpoint,
  event: APIGatewayProxyEvent,
  authenticate: Authenticate,
): Promise<Actor> => {
  if (auth.kind !== 'staff' && auth.kind !== 'staff-or-link') return { kind: 'anonymous' };
  const authorization = header(event, 'authorization');
  if (auth.kind === 'staff-or-link' && authorization === undefined) return { kind: 'anonymous' };
  const staff = await authenticate(authorization);
  if (!auth.roles.includes(staff.role)) throw new DomainError('insufficient_permissions');
  return staff;
};

/** Joins a contract and a use case into a Lambda handler: authenticate, parse, run, answer, log.
 *  The order is fixed, so that a stranger learns nothing about what a valid body looks like. */
export const createEndpoint =
  ({ authenticate, allowedOrigins, log, now }: EndpointKit) =>
  <E extends Endpoint>(
    contract: E,
    run: (ctx: Ctx, request: RequestOf<NoInfer<E>>) => Promise<ResponseOf<NoInfer<E>>>,
  ): Handler =>
  async (event, context) => {
    const startedAt = now();
    const requestId = event.requestContext?.requestId ?? context.awsRequestId;
    const cors = corsHeaders(allowedOrigins, header(event, 'origin'));
    const finish = (response: APIGatewayProxyResult, fields: Record<string, unknown> = {}) => {
      const durationMs = now().getTime() - startedAt.getTime();
      const line = { endpoint: contract.id, status: response.statusCode, requestId, durationMs };
      if (response.statusCode >= 500) log.error('request failed', { ...line, ...fields });
      else log.info('request served', { ...line, ...fields });
      return { ...response, headers: { ...cors, ...response.headers } };
    };

    try {
      const actor = await identify(contract, event, authenticate);
      const request = await parseRequest(contract, event);
      const userAgent = header(event, 'user-agent');
      const ip = event.requestContext?.identity?.sourceIp;
      const remainingMs = context.getRemainingTimeInMillis?.() ?? answerWithinMs;
      const result = await run(
        {
          requestId,
          actor,
          source: { ...(ip ? { ip } : {}), ...(userAgent ? { userAgent } : {}) },
          deadline: startedAt.getTime() + Math.min(answerWithinMs, remainingMs),
          log,
        },
        request,
      );
      return finish(
        contract.response === 'redirect' ? redirectResponse(result) : okResponse(result, now()),
      );
    } catch (error) {
      const failure = describeFailure(contract, error);
      // Only what nobody declared is worth a stack trace; declared failures are normal answers.
      const cause = failure.status >= 500 ? { error } : {};
      return finish(errorResponse(failure, requestId, now()), { code: failure.code, ...cause });
    }
  };
