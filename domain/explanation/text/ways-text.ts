import { codeFor } from '../../words/codes.ts';
import type { Counterfactual, Way, WayAct, Ways } from '../way.ts';
import { actPhrase } from './fill.ts';
import { ruleLabel } from './rule-label.ts';
import { either, type Words } from './words.ts';

/** The ways to the next stage in plain sentences, one line an act. */
export function waysText({ ways, none, stage }: Ways, words: Words): string {
  const to = stage === undefined ? '' : codeFor(stage, words.language);
  if (none !== undefined) return NONE[none]?.[words.language === 'ru' ? 1 : 0] ?? none;
  const head = either(
    words,
    `Ways to complete the stage: ${to}. Each set is minimal: with all its acts the stage is completed, without any one of them it is not.`,
    `Пути к завершению стадии: ${to}. Каждый набор минимален: со всеми действиями стадия завершается, без любого из них — нет.`,
  );
  return [head, ...ways.flatMap((way, index) => wayLines(way, index + 1, words))].join('\n');
}

const NONE: Readonly<Record<string, readonly [string, string]>> = {
  'document-unknown': ['There is no such document.', 'Такого документа нет.'],
  'document-withdrawn': ['The document was withdrawn; nothing follows.', 'Документ отозван; ничего не следует.'],
  'nothing-follows': ['No further stage waits for an act.', 'Ни одна дальнейшая стадия не ожидает действий.'],
  'electorate-awaited': [
    'The organisation has not answered yet who takes part in the round.',
    'Организация ещё не сообщила состав участников раунда.',
  ],
  'package-awaited': [
    'It is part of a package: the round of the package decides on it.',
    'Документ входит в пакет: решение по нему принимается в раунде пакета.',
  ],
  'organisation-missing': [
    'The record of the organisation is not at hand: who would take part in a round is not known.',
    'Запись организации отсутствует: состав участников раунда неизвестен.',
  ],
  'none-found': ['No way was found.', 'Путь не найден.'],
  withheld: [
    'What blocks is not shown to you; whose act lifts it is not either.',
    'Что препятствует, Вам не показывается; чьё действие это снимает — тоже.',
  ],
};

function wayLines({ acts, assumes, reaches, milestones }: Way, number: number, words: Words): string[] {
  const word = codeFor(reaches.word, words.language);
  const at = words.instant(reaches.at);
  const head = either(words, `${number}. Earliest: ${at}, ${word}.`, `${number}. Не ранее: ${at}, ${word}.`);
  const assumed = assumes.includes('nobody-blocks')
    ? either(
        words,
        '   Provided that no State blocks in the new round, in which each speaks anew.',
        '   При условии, что в новом раунде, где каждое государство высказывается заново, никто не препятствует.',
      )
    : undefined;
  const nobody =
    acts.length === 0 ? either(words, '   Time alone brings it.', '   Достаточно течения времени.') : undefined;
  const silence = milestones.find(({ event, by }) => event === 'silence-held' && by === 'time');
  const waits =
    silence &&
    either(
      words,
      `   The silence runs until ${words.instant(silence.at)}.`,
      `   Молчание длится до ${words.instant(silence.at)}.`,
    );
  const told = [assumed, nobody, waits].filter((line) => line !== undefined);
  return [head, ...told, ...alike(acts).map((group) => `   – ${actLine(group, words)}`)];
}

/** Acts that differ in nothing but whose they are are told in one line. */
function alike(acts: readonly WayAct[]): WayAct[][] {
  const groups = new Map<string, WayAct[]>();
  for (const act of acts) {
    const { who, payload, at: _at, without, ...rest } = act;
    const { party: _party, point: _point, signatory: _signatory, ...same } = payload;
    const key = JSON.stringify([who.kind === 'party' ? 'party' : who.office, same, without, rest]);
    groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  return [...groups.values()];
}

/** Of several acts each value that one of them says. */
function together(group: readonly WayAct[]): Record<string, unknown> {
  const all: Record<string, unknown> = { ...group[0]?.payload };
  for (const name of ['party', 'point', 'signatory'])
    if (name in all) all[name] = group.map(({ payload }) => payload[name]);
  return all;
}

function doers(group: readonly WayAct[], words: Words): string {
  const names = group.map(({ who }) =>
    who.kind === 'party' ? words.party(who.party) : codeFor(who.office, words.language),
  );
  const once = [...new Set(names)];
  return once.length === 1 ? (once[0] ?? '') : `${once.join(', ')} ${either(words, '(each)', '(каждое)')}`;
}

function actLine(group: readonly WayAct[], words: Words): string {
  const [first] = group;
  if (first === undefined) return '';
  const { act, rule, clause, by, notBefore, any, without } = first;
  const doer = doers(group, words);
  const payload = together(group);
  const term =
    by === undefined
      ? ''
      : either(words, `, received before ${words.instant(by)}`, `, получено до ${words.instant(by)}`);
  const from =
    notBefore === undefined
      ? ''
      : either(words, `, not before ${words.instant(notBefore)}`, `, не ранее ${words.instant(notBefore)}`);
  const choice =
    any &&
    either(
      words,
      ` (any ${any.needed} of ${any.of.length} States)`,
      ` (любые ${any.needed} из ${any.of.length} государств)`,
    );
  const label = ruleLabel({ id: clause ?? rule }, words);
  const ruled = either(words, `[rule: ${label}]`, `[правило: ${label}]`);
  return `${doer} ${actPhrase(act, payload, words)}${term}${from}${choice ?? ''} ${ruled}. ${withoutText(without, words)}`;
}

/** What happens without the act. */
export function withoutText({ state, event, at, waitsFor }: Counterfactual, words: Words): string {
  const { language } = words;
  const outcome =
    event === undefined ? '' : ` ${codeFor(event, language)}${at === undefined ? '' : ` (${words.instant(at)})`};`;
  const waits =
    waitsFor === undefined
      ? ''
      : either(
          words,
          `; it waits for: ${codeFor(`waits-${waitsFor}`, language)}`,
          `; ожидается: ${codeFor(`waits-${waitsFor}`, language)}`,
        );
  const stands = codeFor(state, language);
  return either(
    words,
    `Without it:${outcome} the document stays: ${stands}${waits}.`,
    `Без этого:${outcome} состояние документа: ${stands}${waits}.`,
  );
}
