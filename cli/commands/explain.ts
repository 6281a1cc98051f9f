import { existsSync } from 'node:fs';
import { wordsOf } from '../../api/explanations/reader-words.ts';
import { hashOf } from '../../chain/index.ts';
import {
  checkProof,
  isProvable,
  nodesOf,
  proofEvent,
  proofOfOutcome,
  proofText,
  waysText,
  waysToNextStage,
  type Words,
} from '../../domain/explanation/index.ts';
import { streamNamed, withEngines } from '../audit/with-engines.ts';
import { bodyClock } from '../body-clock.ts';
import { CommandError } from '../command-error.ts';
import { eventsOf, fromDossier, lastRecorded, relatedOf, standingOf, type Material } from '../explain/material.ts';
import { materialOf } from './export.ts';

export interface ExplainOptions {
  outcome?: string;
  language: string;
  json?: boolean;
  data: string;
}

/**
 * `npx nemcon explain DOC|FILE [--outcome SEQUENCE] [--language en|ru]`: what would bring a document on, or why an outcome or refusal came
 * about. From the record of the running start; or from a dossier, which needs no engine. It tells whatever the record holds (I14).
 */
export async function explainCommand(name: string, options: ExplainOptions): Promise<void> {
  const { language } = options;
  if (language !== 'en' && language !== 'ru') throw new CommandError('--language is en or ru.');
  if (existsSync(name)) {
    const material = await fromDossier(name);
    return tell(material, lastRecorded(material), language, options);
  }
  const subject = streamNamed(name, options.data);
  if (!subject.includes('/document/')) throw new CommandError(`${subject} is no document.`);
  await withEngines('explain', options.data, async ({ pool }) => {
    const streams = await materialOf(pool, subject);
    const now = await bodyClock(pool, subject.split('/')[0] ?? '');
    tell({ subject, streams }, now, language, options);
  });
}

function tell(material: Material, now: number, language: Words['language'], options: ExplainOptions): void {
  const { organisation } = standingOf(material, now);
  const words = wordsOf(organisation, { organisation: material.subject.split('/')[0] ?? '', language, now });
  const { answer, lines } =
    options.outcome === undefined ? ways(material, now, words) : proof(material, options.outcome, words);
  console.log(options.json ? JSON.stringify(answer, null, 2) : lines.join('\n'));
}

interface Told {
  answer: object;
  lines: string[];
}

/** What would bring it on, and which outcomes can be explained. */
function ways(material: Material, now: number, words: Words): Told {
  const found = waysToNextStage(standingOf(material, now).standing);
  const outcomes = eventsOf(material).map(proofEvent).filter(isProvable);
  const listed = outcomes.map(({ sequence, name, recorded }) => ({ sequence, event: name, recorded }));
  const lines = listed.map(({ sequence, event, recorded }) => `  ${sequence}  ${event}  ${words.instant(recorded)}`);
  const head = words.language === 'ru' ? 'Можно объяснить (--outcome):' : 'Can be explained (--outcome):';
  return {
    answer: { ...found, outcomes: listed },
    lines: [waysText(found, words), ...(lines.length > 0 ? ['', head, ...lines] : [])],
  };
}

/** Why one came about, and whether that holds by the record alone. */
function proof(material: Material, asked: string, words: Words): Told {
  const recorded = eventsOf(material);
  const related = relatedOf(material).map(proofEvent);
  const found = proofOfOutcome(recorded.map(proofEvent), Number(asked), related);
  if (found === undefined)
    throw new CommandError(
      `Event ${asked} is no outcome or refusal of this document; without --outcome they are listed.`,
    );
  const hashes = new Map([...recorded, ...relatedOf(material)].map((event) => [event.id, hashOf(event)]));
  const faults = checkProof(found, recorded.map(proofEvent), { related, hashOf: ({ id }) => hashes.get(id) ?? '' });
  const nodes = nodesOf(found.root);
  const events = new Set(nodes.flatMap((node) => node.events.map(({ id }) => id)));
  const counts =
    words.language === 'ru'
      ? `Проверено по записи: утверждений ${nodes.length}, событий ${events.size}, расхождений ${faults.length}.`
      : `Checked against the record: ${nodes.length} claims, ${events.size} events, ${faults.length} faults.`;
  return {
    answer: { proof: found, faults },
    lines: [proofText(found, words), counts, ...faults.map((fault) => `  ${JSON.stringify(fault)}`)],
  };
}
