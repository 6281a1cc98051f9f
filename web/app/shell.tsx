import { useState, type ReactNode } from 'react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { WorkingLanguage } from '../../domain/words/glossary.ts';
import { ActHost } from '../acts/act-host.tsx';
import { useLanguage } from '../language/language.tsx';
import type { LiveState } from '../server/live.ts';
import { useLive } from '../server/use-live.ts';
import { useSession } from '../session/session.tsx';
import { useTheme, type Theme } from '../session/theme.ts';
import { ClockBar } from './clock-bar.tsx';
import { NAVIGATION } from './navigation.ts';
import { PersonaSwitch } from './persona-switch.tsx';
import styles from './shell.module.css';

/** The frame of every page: name, navigation, who acts, the clock, whether what is shown is live. Without children it holds the page of the address. */
export function Shell({ children }: { children?: ReactNode }): ReactNode {
  const t = useTranslations('shell');
  const { organisation, demonstration, signOut } = useSession();
  const live = useLive(organisation.id, demonstration?.persona);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(path);
  if (seen !== path) {
    setSeen(path);
    setOpen(false);
  }
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content">
        {t('skip')}
      </a>
      <header className={styles['top']} data-screen-only>
        <Link to="/" className={styles['name'] ?? ''}>
          Nemcon <span>{organisation.name}</span>
        </Link>
        <LiveSign state={live} />
        <div className={styles['person']}>
          {demonstration && <PersonaSwitch />}
          <div className={styles['choices']} data-open={open}>
            <Choices />
          </div>
          {signOut && (
            <button type="button" className={styles['plain']} onClick={signOut}>
              {t('signOut')}
            </button>
          )}
        </div>
        <button
          type="button"
          className={styles['menu']}
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          {t('menu')}
        </button>
      </header>
      <ClockBar />
      {live === 'lost' && (
        <p className={styles['lost']} role="status" data-screen-only>
          {t('lost')}
        </p>
      )}
      <Navigation open={open} />
      <main id="content" tabIndex={-1} className={styles['content']}>
        {children ?? <Outlet />}
      </main>
      <ActHost />
    </div>
  );
}

function Navigation({ open }: { open: boolean }): ReactNode {
  const t = useTranslations('shell');
  return (
    <nav
      id="navigation"
      aria-label={t('navigation')}
      className={styles['navigation']}
      data-open={open}
      data-screen-only
    >
      <ul>
        {NAVIGATION.map(({ to, key }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LiveSign({ state }: { state: LiveState }): ReactNode {
  const t = useTranslations('shell');
  return (
    <span className={styles['live']} data-state={state}>
      {state === 'live' ? t('live') : t('connecting')}
    </span>
  );
}

/** Language and appearance. */
function Choices(): ReactNode {
  const t = useTranslations('shell');
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <>
      <label className={styles['choice']}>
        <span className="unseen">{t('language')}</span>
        <select value={language} onChange={({ target }) => choose(target.value as WorkingLanguage)}>
          <option value="en" lang="en">
            English
          </option>
          <option value="ru" lang="ru">
            Русский
          </option>
        </select>
      </label>
      <label className={styles['choice']}>
        <span className="unseen">{t('theme')}</span>
        <select value={theme} onChange={({ target }) => setTheme(target.value as Theme)}>
          <option value="system">{t('themeSystem')}</option>
          <option value="light">{t('themeLight')}</option>
          <option value="dark">{t('themeDark')}</option>
        </select>
      </label>
    </>
  );
}
