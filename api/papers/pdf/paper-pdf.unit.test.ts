import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentStream, MEMBERS, RoomInMemory } from '../../../test/meetings/room.ts';
import { agendaOf, attendanceOf, recordOf } from '../testing/room-papers.ts';
import { pdfRead } from '../testing/pdf-read.ts';
import { disposition, fileName } from '../file-name.ts';
import { LABELS } from '../labels.ts';
import { FACES, HELD, printable } from './fonts.ts';
import { paperPdf } from './paper-pdf.ts';
import { Sheet } from './sheet.ts';
import { wrapped } from './wrap.ts';

let room: RoomInMemory;
let meeting: string;
const titles: Record<string, string> = {};
const LONG = 'Plan of action on cooperation in environmental protection, water and energy. '.repeat(60);

beforeAll(() => {
  room = new RoomInMemory();
  meeting = room.meeting(7, { dates: { from: '2026-04-01' } });
  for (let number = 1; number <= 30; number += 1) {
    const document = room.ready(number, 'statement', 'ministerial-council');
    titles[document] = `Statement number ${number}`;
    room.add(meeting, `item-${number}`, document);
  }
  titles[documentStream(2)] = LONG;
  titles[documentStream(3)] = 'Қазақстан: Әділет, Ғылым, Ңөұүһі; Azərbaycan; Việt Nam; Тоҷикистон, забони давлатӣ';
  titles[documentStream(4)] = '关于能源安全的声明';
  titles[documentStream(5)] = 'a'.repeat(300);
  room.open(meeting, MEMBERS);
  room.call(meeting, 'item-1');
  room.rule(meeting, 'item-1');
});

afterEach(() => void vi.useRealTimers());

describe('as PDF', () => {
  test('a long agenda goes on over pages, with every title and the head of the table on each', async () => {
    const bytes = await paperPdf(agendaOf(room, meeting, { titles }));
    const read = await pdfRead(bytes);
    expect(read.pages).toBeGreaterThan(3);
    for (let number = 6; number <= 30; number += 1) expect(read.text).toContain(`Statement number ${number}`);
    expect(read.text).toContain(`Page ${read.pages} of ${read.pages}`);
    // What is repeated is for the eye alone: the structure has one head.
    expect(bytes.toString('latin1').split('/Scope /Column').length - 1).toBe(3);
    expect(read.text.split('Status').length - 1).toBeGreaterThanOrEqual(read.pages - 1);
  });

  test('a title longer than a page is whole, and letters of the Members’ languages are there', async () => {
    const { text } = await pdfRead(await paperPdf(agendaOf(room, meeting, { titles })));
    expect(text.split('Plan').length - 1).toBe(60);
    for (const word of ['Әділет', 'Ғылым', 'Ңөұүһі', 'Azərbaycan', 'Việt', 'Тоҷикистон', 'давлатӣ'])
      expect(text).toContain(word);
  });

  test('a title in letters that the fonts lack is not printed as boxes: the data has it', async () => {
    const paper = agendaOf(room, meeting, { titles });
    const { text } = await pdfRead(await paperPdf(paper));
    expect(text).toContain('(title not given)');
    expect(paper.items[3]?.title).toBe('关于能源安全的声明');
  });

  test('the same paper has the same bytes, and its date is that of the record', async () => {
    const paper = recordOf(room, meeting, { titles, language: 'ru' });
    const first = await paperPdf(paper);
    // Years later, on a clock that says so.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2040-01-01T00:00:00Z') });
    expect((await paperPdf(structuredClone(paper))).equals(first)).toBe(true);
    const year = new Date(paper.asOf.at).getUTCFullYear();
    // Not `toContain`: who reads of a failure does not want the whole file.
    expect(first.includes(`<xmp:CreateDate>${year}-`)).toBe(true);
  });

  test('nothing in it is fetched from anywhere', async () => {
    const bytes = await paperPdf(recordOf(room, meeting, { titles }));
    expect(['/URI', '/Launch', '/JavaScript', '/GoToR'].filter((word) => bytes.includes(word))).toEqual([]);
  });

  test.each(['en', 'ru'] as const)('a meeting of which nothing is known makes papers too: %s', async (language) => {
    const bare = new RoomInMemory();
    const empty = bare.meeting(9, { organ: undefined, number: undefined, place: undefined, mode: undefined });
    for (const make of [agendaOf, attendanceOf, recordOf]) {
      const read = await pdfRead(await paperPdf(make(bare, empty, { language })));
      expect(read).toMatchObject({ pages: 1, tagged: true, language });
      expect(read.text).not.toMatch(/undefined|null|NaN/);
    }
  });

  test('all delegations stand in their order, in Russian', async () => {
    const paper = attendanceOf(room, meeting, { language: 'ru' });
    const { text } = await pdfRead(await paperPdf(paper));
    const places = paper.members.map(({ name }, index) => text.indexOf(`${index + 1}. ${name.split(' ')[0]}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });
});

describe('lines', () => {
  const measure = (text: string) => [...text].length;
  test('no line is wider than it may be, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-я -]{0,80}$/), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrapped(text, width, measure);
        expect(lines.every((line) => measure(line.trimEnd()) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('words stay apart, a word of two is broken at its hyphen, a hash where it has to be', () => {
    expect(wrapped('one two three', 7, measure)).toEqual(['one two ', 'three']);
    expect(wrapped('государств-членов', 12, measure)).toEqual(['государств-', 'членов']);
    expect(wrapped('abcdefgh', 3, measure)).toEqual(['abc', 'def', 'gh']);
    expect(wrapped('', 3, measure)).toEqual(['']);
  });
});

describe('names and letters', () => {
  test('control characters, lines and overrides of direction are not printed', () => {
    expect(printable('A\u202Eb\u0007c\nd')).toBe('Ab c d');
    expect(printable('№ 5 — «Итог» ’ € §')).toBe('№ 5 — «Итог» ’ € §');
    expect(printable('عربي')).toBeUndefined();
    expect(printable('关于')).toBeUndefined();
    expect(printable('Ⅶ → 2 ≥ 1 🙂 ﬁ')).toBe('VII ? 2 ? 1 ? fi');
    expect(printable('e\u0301')).toBe('é');
  });

  test('what is held to be printable has its sign in every face', () => {
    const sheet = new Sheet({ language: 'en', title: '', author: '', subject: '', created: new Date(0) });
    for (const face of FACES) {
      const { font } = (
        sheet.doc.font(face) as unknown as { _font: { font: { hasGlyphForCodePoint(c: number): boolean } } }
      )._font;
      const signs = Array.from({ length: 0x10000 - 0x20 }, (_, index) => index + 0x20);
      const lacking = signs.filter((code) => {
        const sign = String.fromCodePoint(code);
        return HELD.test(sign) && /\P{Cn}/u.test(sign) && !/\p{Cf}/u.test(sign) && !font.hasGlyphForCodePoint(code);
      });
      expect(lacking.map((code) => code.toString(16))).toEqual([]);
    }
  });

  test('no label has a sign that the fonts lack', () => {
    const words = Object.values(LABELS).flat();
    expect(words.filter((word) => printable(word) !== word)).toEqual([]);
  });

  test('a file has a name in its own letters and one in ASCII (RFC 6266)', () => {
    const paper = recordOf(room, meeting, { language: 'ru' });
    expect(fileName(paper)).toMatch(
      /Совет министров иностранных дел, 7-е очередное заседание - Итоговый документ \(проект\)\.pdf$/,
    );
    const header = disposition(paper);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(header).toContain('attachment; filename="cica-ministerial-council-7-record-ru.pdf"; filename*=UTF-8\'\'');
    const encoded = header.split("UTF-8''")[1] ?? '';
    expect(encoded).not.toMatch(/[()'* ,]/);
    expect(decodeURIComponent(encoded)).toBe(fileName(paper));
  });

  test('what would break a header or a path is no part of a name', () => {
    const paper = recordOf(room, meeting);
    const hostile = { ...paper, organisation: { id: 'cica', name: 'a"b/c\\d\r\nSet-Cookie: x' } };
    expect(fileName(hostile)).not.toMatch(/["\\/\r\n:]/);
    expect(disposition(hostile)).not.toMatch(/[\r\n]/);
  });
});
