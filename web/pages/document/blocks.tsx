import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { listed, momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords, type Words } from '../../language/words.ts';
import { MatterLink } from '../../matters/matter-link.tsx';
import { useSession } from '../../session/session.tsx';
import { MeetingName } from './meeting-name.tsx';
import type { Block, ToldTime } from './shapes.ts';
import { Evidence, useToldTime } from './told.tsx';
import { useRule } from '../../language/rules.ts';
import styles from './standing.module.css';

/** What somebody has put in its way; everything else is a step that waits to be taken. */
const HARD = new Set(['position', 'frozen', 'contest', 'held']);

/** What blocks, each with the act that lifts it and whose act that is. */
export function Blocks({ of }: { of: readonly Block[] }): ReactNode {
  return (
    <ul className={styles['blocks']}>
      {of.map((block) => (
        <One key={`${block.kind} ${block.subject} ${block.parties.join()} ${block.item ?? ''}`} block={block} />
      ))}
    </ul>
  );
}

function One({ block }: { block: Block }): ReactNode {
  const t = useTranslations('document.standing');
  const said = useRule();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const { kind, since, until, rule, meeting, package: pack, item, attested } = block;
  const moment = (at: number): string => momentIn(at, organisation.seatZone, language);
  const parts = [
    since !== null && attested === null ? t('since', { when: moment(since) }) : undefined,
    until === null ? undefined : t('until', { when: moment(until) }),
    t('rule', { rule: said(rule) }),
  ];
  const other = item ?? pack;
  return (
    <li className={styles['block']} data-tone={HARD.has(kind) ? 'block' : 'wait'}>
      <p className={styles['sentence']}>
        <Sentence block={block} />
        {meeting && <>: {<MeetingName stream={meeting} />}</>}
        {other && <>: {<MatterLink stream={other} title={undefined} />}</>}
      </p>
      <Lifting block={block} />
      {attested && <Attested {...attested} />}
      <p className={styles['soft']}>{parts.filter((part) => part !== undefined).join(' · ')}</p>
    </li>
  );
}

const SENTENCES = new Set([
  ...['position', 'frozen', 'confirmation', 'contest', 'held', 'period', 'answers', 'ruling', 'round', 'revision'],
  ...['circulation', 'stage', 'suspended', 'electorate', 'ad-referendum', 'meeting', 'signature', 'instruments'],
  'package',
]);

function Sentence({ block }: { block: Block }): string {
  const t = useTranslations('document.block');
  const who = useWho();
  const words = useWords();
  const { kind, subject, parties, deposited, needed } = block;
  // Who signs beside the States is named by its place in the procedure: `signature/secretary-general`.
  const signatory = kind === 'signature' && parties.length === 0 ? subject.split('/')[1] : undefined;
  return t((SENTENCES.has(kind) ? kind : 'other') as 'other', {
    who: signatory === undefined ? who(parties, []) : signatoryIn(words, signatory),
    count: parties.length,
    deposited: deposited ?? 0,
    needed: needed ?? 0,
  });
}

/** One that has no word here is of another body, and goes by its id. */
function signatoryIn(words: Words, id: string): string {
  const code = `signatory-${id}`;
  const said = words.code(code);
  return said === code ? id : said;
}

/** States and offices by their names, as a sentence has them. */
function useWho(): (parties: readonly string[], offices: readonly string[]) => string {
  const t = useTranslations('document.block');
  const names = useNames();
  const words = useWords();
  const { language } = useLanguage();
  return (parties, offices) => {
    const all = [...offices.map((office) => words.code(office)), ...parties.map((party) => names.party(party))];
    return all.length === 0 ? t('nobody') : listed(all, language);
  };
}

/** Whose act lifts it, and which act. */
function Lifting({ block: { parties, offices, acts } }: { block: Block }): ReactNode {
  const t = useTranslations('document.standing');
  const words = useWords();
  const who = useWho();
  const { language } = useLanguage();
  if (acts.length === 0) return null;
  const deeds = acts.map((act) => words.deed(act));
  return (
    <p>
      {t('lifts', { who: who(parties, offices) })}: {listed(deeds, language, 'disjunction')}
    </p>
  );
}

function Attested({ when, by, evidence }: NonNullable<Block['attested']>): ReactNode {
  const t = useTranslations('document.standing');
  const told = useToldTime();
  const who = useWho();
  return (
    <>
      <p>
        {by === 'unnamed' || by === undefined ? t('attestedBy') : who(by, [])} {told(when as ToldTime)}
      </p>
      <Evidence items={evidence} />
    </>
  );
}
