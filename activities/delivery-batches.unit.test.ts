import { expect, test } from 'vitest';
import type { AnyCommand, BatchAnswer, ClockSetting, CommandBatch } from '../schemas/host.ts';
import { DeliveryBatches } from './delivery-batches.ts';

const clock = (offset: number): ClockSetting => ({ kind: 'demonstration', offset });
const command = (id: string, size = 0) => ({ id, payload: 'x'.repeat(size) }) as unknown as AnyCommand;
const idsOf = ({ commands }: CommandBatch) => commands.map(({ id }) => id);

interface Sent {
  target: string;
  batch: CommandBatch;
  answer: () => void;
  fail: () => void;
}

/** A target's updates, answered when the test says so. */
function targets() {
  const sent: Sent[] = [];
  const batches = new DeliveryBatches((target, batch) => {
    return new Promise<BatchAnswer>((resolve, reject) => {
      sent.push({
        target,
        batch,
        answer: () => resolve({ answers: batch.commands.map(answerTo), head: { sequence: 9, hash: '' } }),
        fail: () => reject(new Error('no answer')),
      });
    });
  }, 1_000);
  return { sent, batches };
}
const answerTo = ({ id }: AnyCommand) => ({ id, outcome: 'carried-out' as const, events: [] });
/** Everything that is ready has run: batches begin after the turn in which their items come. */
const turn = async () => {
  for (let step = 0; step < 3; step += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('what waits for one target while updates to it are under way goes together, and each gets its own answer', async () => {
  const { sent, batches } = targets();
  const early = ['a', 'b'].map((id) => batches.deliver('o/organisation', command(id), clock(1)));
  await turn();
  const second = batches.deliver('o/organisation', command('c'), clock(3));
  await turn();
  const late = ['d', 'e', 'f'].map((id, index) => batches.deliver('o/organisation', command(id), clock(5 - index)));
  const other = batches.deliver('o/document/1', command('g'), clock(1));
  await turn();
  expect(sent.map(({ target, batch }) => [target, idsOf(batch)])).toEqual([
    ['o/organisation', ['a', 'b']],
    ['o/organisation', ['c']],
    ['o/document/1', ['g']],
  ]);
  sent[0]?.answer();
  await turn();
  expect(idsOf((sent[3] as Sent).batch)).toEqual(['d', 'e', 'f']);
  expect(sent[3]?.batch.clock).toEqual(clock(5));
  for (const each of sent) each.answer();
  const answers = await Promise.all([...early, second, other, ...late]);
  expect(answers.map(({ answer }) => answer?.id)).toEqual(['a', 'b', 'c', 'g', 'd', 'e', 'f']);
});

test('an update that fails fails what it carried, and nothing else', async () => {
  const { sent, batches } = targets();
  const failed = batches.deliver('o/organisation', command('a'), clock(1));
  await turn();
  const whole = batches.deliver('o/organisation', command('b'), clock(1));
  await turn();
  sent[0]?.fail();
  sent[1]?.answer();
  await expect(failed).rejects.toThrow('no answer');
  expect((await whole).answer?.id).toBe('b');
});

test('I13: no update carries more than 100 commands or 256 kB; one command alone always goes', async () => {
  const { sent, batches } = targets();
  const large = Array.from({ length: 3 }, (_, index) =>
    batches.deliver('o/1', command(`l${index}`, 200_000), clock(1)),
  );
  const many = Array.from({ length: 150 }, (_, index) => batches.deliver('o/2', command(`m${index}`), clock(1)));
  const alone = batches.deliver('o/3', command('alone', 400_000), clock(1));
  for (let answered = 0; answered < 6; answered += 1) {
    await turn();
    sent[answered]?.answer();
  }
  await Promise.all([...large, ...many, alone]);
  const sizes = (target: string) =>
    sent.filter((each) => each.target === target).map(({ batch }) => batch.commands.length);
  expect(sizes('o/1')).toEqual([1, 1, 1]);
  expect(sizes('o/2')).toEqual([100, 50]);
  expect(sizes('o/3')).toEqual([1]);
});
