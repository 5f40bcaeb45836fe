import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';

/** Runs a function and resolves with its result. Rejects when the function throws. */
export type Invoke = (functionName: string, event: object) => Promise<unknown>;

export const lambdaInvoke =
  (lambda: LambdaClient): Invoke =>
  async (FunctionName, event) => {
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
    );
    const payload = answer.Payload?.transformToString() ?? '';
    if (answer.FunctionError !== undefined) throw new Error(`${FunctionName} failed: ${payload}`);
    if (payload === '') return undefined;
    const result: unknown = JSON.parse(payload);
    return result;
  };
