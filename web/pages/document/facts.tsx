import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { dayIn, listed } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../session/session.tsx';
import { itemsOf } from '../../server/list.ts';
import { useRounds } from './reads.ts';
import type { DocumentShown } from './shapes.ts';
import styles from './facts.module.css';

/** The head of a document: who brought it, before whom it is, by which procedure. */
export function Facts({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document');
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const rounds = useRounds();
  const organ = (rounds.data ? itemsOf(rounds.data) : []).find(({ round }) => round === of.round)?.organ;
  const day = (at: number): string => dayIn(at, organisation.seatZone, language);
  const who = (parties: readonly string[]): string =>
    listed(
      parties.map((party) => names.party(party)),
      language,
    );
  const procedure = t('procedureVersion', { procedure: of.procedure, version: of.procedureVersion });
  const before = organ === undefined ? of.stage && words.code(of.stage) : names.organ(organ);
  return (
    <dl className={styles['facts']}>
      {of.sponsors.length > 0 && <Fact name={t('sponsors')}>{who(of.sponsors)}</Fact>}
      {of.initiators.length > 0 && <Fact name={t('initiators')}>{who(of.initiators.map(({ party }) => party))}</Fact>}
      {before && <Fact name={t('organ')}>{before}</Fact>}
      <Fact name={t('revision')}>
        {of.revision === 0 ? t('noText') : t('revisionNumber', { revision: of.revision })}
      </Fact>
      <Fact name={t('procedure')}>
        <Link to="/procedures">{procedure}</Link>
      </Fact>
      <Fact name={t('audience')}>
        {words.code(of.class)}
        {of.named.length > 0 && <>: {who(of.named)}</>}
      </Fact>
      <Fact name={t('registered')}>{day(of.registeredAt)}</Fact>
      {of.issuedAt !== null && <Fact name={t('issued')}>{day(of.issuedAt)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
