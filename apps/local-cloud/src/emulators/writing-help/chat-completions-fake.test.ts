import { describe, expect, it } from 'vitest';
import { createFaults } from '../../control/faults.ts';
import { chatCompletionsFake } from './chat-completions-fake.ts';

const setup = () => {
  const faults = createFaults();
  const held: boolean[] = [];
  const hold = async () => void held.push(true);
  const app = chatCompletionsFake({ faults, apiKey: 'key-1', hold });
  const ask = (system: string, user: string, key = 'key-1') =>
    app.request('/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify({
        model: 'any',
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      }),
    });
  return { faults, held, app, ask };
};

describe('the fake model', () => {
  it('answers the same question in the same words, about what was asked', async () => {
    const { ask } = setup();
    const answer = await (await ask('Suggest five subject lines', 'The new summer songs')).json();
    expect(answer).toMatchObject({
      model: 'any',
      choices: [
        { message: { role: 'assistant', content: expect.stringContaining('summer songs') } },
      ],
    });
    const again = await (await ask('Suggest five subject lines', 'The new summer songs')).json();
    expect(again).toMatchObject({ choices: [{ message: answer.choices[0].message }] });
  });

  it('rewrites the message that it is given', async () => {
    const { ask } = setup();
    const response = await ask(
      'Rewrite the message',
      'Shorter\n\n<message>\n<p>Hi</p>\n</message>',
    );
    expect(await response.text()).toContain('<p>Hi</p>');
  });

  it.each([
    ['throttle', 429],
    ['refuse', 400],
    ['deny', 401],
    ['server_error', 500],
  ] as const)('a %s fault is answered %i, once', async (kind, status) => {
    const { faults, ask } = setup();
    faults.add({ service: 'writing_help', kind, times: 1 });
    expect((await ask('Write', 'Hi')).status).toBe(status);
    expect((await ask('Write', 'Hi')).status).toBe(200);
  });

  it('keeps a call waiting where it is to time out', async () => {
    const { faults, held, ask } = setup();
    faults.add({ service: 'writing_help', kind: 'timeout_after_accept' });
    await ask('Write', 'Hi');
    expect(held).toEqual([true]);
  });

  it('401 without the key, and 400 for what is no question', async () => {
    const { app, ask } = setup();
    expect((await ask('Write', 'Hi', 'other')).status).toBe(401);
    const headers = { authorization: 'Bearer key-1' };
    const empty = { method: 'POST', headers, body: '{}' };
    expect((await app.request('/v1/chat/completions', empty)).status).toBe(400);
  });
});
