import { describe, expect, test } from 'vitest';
import { RoomInMemory } from '../../../test/meetings/room.ts';
import type { Paper } from '../../../schemas/api-papers.ts';
import { agendaOf } from '../testing/room-papers.ts';
import { paperPdf } from './paper-pdf.ts';
import { Press } from './press.ts';

const room = new RoomInMemory();
const paper = agendaOf(room, room.meeting(7));

describe('the press', () => {
  test('prints in its own thread what would be printed here, several at once', async () => {
    const press = new Press();
    const [first, second] = await Promise.all([press.print(paper), press.print(paper)]);
    const here = await paperPdf(paper);
    expect(first?.equals(here)).toBe(true);
    expect(second?.equals(here)).toBe(true);
  });

  test('a paper that cannot be printed fails by itself, and the next one is printed', async () => {
    const press = new Press();
    await expect(press.print({ ...paper, paper: 'nothing' } as unknown as Paper)).rejects.toThrow();
    expect((await press.print(paper)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('whoever waits too long is told, and another thread takes the next', async () => {
    const press = new Press({ patience: 1 });
    await expect(press.print(paper)).rejects.toThrow('in time');
    await expect(press.print(paper)).rejects.toThrow('in time');
  });

  test('more than it can hold is refused at once', async () => {
    const press = new Press({ most: 2 });
    const waiting = [press.print(paper), press.print(paper)];
    expect(() => press.print(paper)).toThrow(expect.objectContaining({ code: 'overloaded' }));
    expect((await Promise.all(waiting)).every((pdf) => pdf.length > 1_000)).toBe(true);
    expect((await press.print(paper)).length).toBeGreaterThan(1_000);
  });
});
