import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { campaignWork } from '@distronation/campaigns/testing';
import { queueCtx } from '@distronation/common/adapters';
import { recordingLog } from '@distronation/common/testing';
import { plan, planVariable } from './plan.ts';
import { workerDeps } from './worker-deps.ts';

/** A process of its own, for somebody to kill: the clock once, and then two workers side by side. It
 *  tells of each step by a line, and of each time that nothing is to be done. */
const say = (line: 'step' | 'idle'): void => void process.stdout.write(`${line}\n`);

const tell = <T extends object>(port: T): T =>
  new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        say('step');
        const result: unknown = await Reflect.apply(member, target, args);
        say('step');
        return result;
      };
    },
  });

const given = plan.parse(JSON.parse(process.env[planVariable] ?? '{}'));
const { queueUrl: QueueUrl, aheadMs } = given;
const sqs = new SQSClient();
const { work, tick } = campaignWork(workerDeps(given, tell));
const newCtx = () => ({
  ...queueCtx('campaign-worker', recordingLog()),
  deadline: Date.now() + aheadMs + 100_000,
});

const workOn = async (): Promise<never> => {
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }),
    );
    if (Messages.length === 0) say('idle');
    for (const { MessageId = '', Body = '', ReceiptHandle } of Messages) {
      const failed = await work(newCtx(), [{ messageId: MessageId, body: Body }]);
      if (failed.length === 0)
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
};

await tick(newCtx());
await Promise.all([workOn(), workOn()]);
