import { expect, test } from 'vitest';
import { SendQueue } from './send-queue.ts';

/** A sink whose requests are answered by hand. */
function sink() {
  const requests: { messages: string[]; answer: (error?: Error) => void }[] = [];
  const send = (messages: string[]) =>
    new Promise<void>((resolve, reject) =>
      requests.push({ messages, answer: (error) => (error ? reject(error) : resolve()) }),
    );
  return { requests, send };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('I10: one request under way at a time; what waits meanwhile goes together, in order', async () => {
  const { requests, send } = sink();
  const queue = new SendQueue(send, () => 1, 100);
  const first = queue.push(['a1']);
  const others = [queue.push(['b1', 'b2']), queue.push(['c1'])];
  expect(requests.map(({ messages }) => messages)).toEqual([['a1']]);
  requests[0]!.answer();
  await first;
  await turn();
  expect(requests[1]!.messages).toEqual(['b1', 'b2', 'c1']);
  requests[1]!.answer();
  await Promise.all(others);
});

test('a request holds no more than its bytes; a larger call is sent in several, one after the other', async () => {
  const { requests, send } = sink();
  const queue = new SendQueue(send, (message) => message.length, 4);
  const call = queue.push(['aa', 'bb', 'cc', 'dddddd', 'e']);
  for (let sent = 0; sent < 4; sent += 1) {
    expect(requests).toHaveLength(sent + 1);
    requests[sent]!.answer();
    await turn();
  }
  await call;
  expect(requests.map(({ messages }) => messages)).toEqual([['aa', 'bb'], ['cc'], ['dddddd'], ['e']]);
});

test('a failed request rejects its calls, sends nothing more of them, and lets the next go on', async () => {
  const { requests, send } = sink();
  const queue = new SendQueue(send, (message) => message.length, 2);
  const large = queue.push(['aa', 'bb']);
  const next = queue.push(['c']);
  requests[0]!.answer(new Error('the broker is gone'));
  await expect(large).rejects.toThrow('the broker is gone');
  await turn();
  expect(requests.map(({ messages }) => messages)).toEqual([['aa'], ['c']]);
  requests[1]!.answer();
  await next;
});

test('in a crowd of sources a request waits to gather; one source alone never waits', async () => {
  const { requests, send } = sink();
  const queue = new SendQueue(send, () => 1, 100, { sources: 3, within: 60_000, wait: 30 });
  const alone = [queue.push(['a1'], 'a')];
  expect(requests.map(({ messages }) => messages)).toEqual([['a1']]);
  alone.push(queue.push(['a2'], 'a'), queue.push(['b1'], 'b'), queue.push(['c1'], 'c'));
  requests[0]!.answer();
  await turn();
  expect(requests).toHaveLength(1);
  alone.push(queue.push(['d1'], 'd'));
  while (requests.length < 2) await turn();
  expect(requests[1]!.messages).toEqual(['a2', 'b1', 'c1', 'd1']);
  requests[1]!.answer();
  await Promise.all(alone);
});
