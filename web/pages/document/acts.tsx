import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActButton } from '../../acts/act-button.tsx';
import { useActForms } from '../../acts/forms.ts';
import { Read, Section } from '../../design/page.tsx';
import { listed } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../session/session.tsx';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { isGrave, sortedActs, type Permission, type SortedActs } from './act-groups.ts';
import { aimsOf, type Known } from './act-places.ts';
import { useMatter } from './matter.tsx';
import { useExplanation, usePeriods, usePositions, useRounds } from './reads.ts';
import type { DocumentShown, Point } from './shapes.ts';
import { WhyNot } from './why-not.tsx';
import styles from './acts.module.css';

/** Every act that the reader may carry out on the document: what its state asks for first; why not the others. */
export function Acts({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document.acts');
  const { path, knownAt } = useMatter();
  const permitted = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/acts',
    { params: { path } },
    { enabled: knownAt === undefined },
  );
  const asked = useAsked();
  return (
    <div data-screen-only>
      <Section title={t('title')}>
        {knownAt === undefined ? (
          <Read of={permitted}>{(data) => <Sorted of={of} acts={sortedActs(itemsOf(data), asked)} />}</Read>
        ) : (
          <p>{t('past')}</p>
        )}
      </Section>
    </div>
  );
}

/** The acts that tasks of the reader and blocks ask for, the reader's own first. */
function useAsked(): string[] {
  const { role, party } = useSession();
  const { data } = useExplanation();
  if (data === undefined) return [];
  const own = data.tasks.filter((task) => (party === null ? task.office === role : task.party === party));
  return [...own.map(({ act }) => act), ...data.blocks.flatMap(({ acts }) => acts)];
}

function useKnown(of: DocumentShown): Known {
  const { party } = useSession();
  const rounds = useRounds();
  const periods = usePeriods();
  const all = rounds.data ? itemsOf(rounds.data) : [];
  const round = all.find((each) => each.round === of.round) ?? all.at(-1);
  const positions = usePositions(round?.round ?? '');
  const own = (positions.data ? itemsOf(positions.data) : []).find((each) => each.party === party && each.current);
  return {
    document: of.id,
    round: round?.round,
    stages: of.stage === null ? of.openStages : [of.stage, ...of.openStages.filter((stage) => stage !== of.stage)],
    revision: of.revision,
    roundRevision: round?.revision,
    points: (own?.points ?? []) as Point[],
    periods: (periods.data ? itemsOf(periods.data) : [])
      .filter(({ state }) => state === 'open')
      .map(({ period }) => period),
  };
}

function Sorted({ of, acts }: { of: DocumentShown; acts: SortedActs }): ReactNode {
  const t = useTranslations('document.acts');
  const known = useKnown(of);
  const { first, groups, closed, others } = acts;
  return (
    <div className={styles['acts']}>
      {first.length === 0 && groups.length === 0 && <p>{t('none')}</p>}
      {first.length > 0 && (
        <ul className={styles['first']} aria-label={t('first')}>
          {first.map((act, index) => (
            <Act key={act} act={act} known={known} kind={index === 0 ? 'main' : 'plain'} />
          ))}
        </ul>
      )}
      {groups.length > 0 && (
        <details className={styles['more']} open={first.length === 0 || undefined}>
          <summary>{t('more')}</summary>
          {groups.map(({ name, acts: own }) => (
            <Group key={name} title={t(`groups.${name}`)} acts={own} known={known} />
          ))}
        </details>
      )}
      <Others closed={closed} others={others} />
    </div>
  );
}

function Group({ title, acts, known }: { title: string; acts: readonly string[]; known: Known }): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['group']}>
      <h3 id={id}>{title}</h3>
      <ul>
        {acts.map((act) => (
          <Act key={act} act={act} known={known} kind={isGrave(act) ? 'danger' : 'plain'} />
        ))}
      </ul>
    </section>
  );
}

interface ActProps {
  act: string;
  known: Known;
  kind: 'main' | 'plain' | 'danger';
}

/** An act, once for each thing that it can be about here. */
function Act({ act, known, kind }: ActProps): ReactNode {
  const t = useTranslations('document.acts');
  const words = useWords();
  const forms = useActForms();
  const names = forms.data?.get(act)?.places ?? [];
  return aimsOf(act, names, known).map(({ places, preset, settled, about }) => (
    <li key={about ?? ''}>
      <ActButton
        act={act}
        places={places}
        kind={kind}
        {...(preset ? { preset } : {})}
        {...(settled ? { settled } : {})}
      >
        {about === undefined ? words.deed(act) : t('about', { act: words.deed(act), about: words.code(about) })}
      </ActButton>
    </li>
  ));
}

function Others({ closed, others }: { closed: readonly Permission[]; others: readonly Permission[] }): ReactNode {
  const t = useTranslations('document.acts');
  const words = useWords();
  const { language } = useLanguage();
  return (
    <details className={styles['more']}>
      <summary>{t('why')}</summary>
      {closed.length > 0 && <WhyNot acts={closed} />}
      {others.length > 0 && (
        <p className={styles['soft']}>
          {t('othersWho', {
            acts: listed(
              others.map(({ act }) => words.deed(act)),
              language,
            ),
          })}
        </p>
      )}
    </details>
  );
}
