import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { SignInFailure } from './sign-in-failure.ts';
import styles from './sign-in-page.module.css';

interface SignInProps {
  failure?: unknown;
  /** Somebody was signed in until now, and did not sign out. */
  ended?: boolean;
  onAgain: () => void;
  onProvider?: () => void;
  onSignOut?: () => void;
  onToken?: (token: string) => void;
}

/** Before anybody has signed in, and where that did not work. */
export function SignInPage(props: SignInProps): ReactNode {
  const { failure, ended = false, onAgain, onProvider, onSignOut, onToken } = props;
  const t = useTranslations('signIn');
  const [token, setToken] = useState('');
  return (
    <main className={styles['page']}>
      <h1>Nemcon</h1>
      <p>{t('about')}</p>
      {failure instanceof SignInFailure ? (
        <Failed failure={failure} />
      ) : failure ? (
        <ProblemNote error={failure} onAgain={onAgain} />
      ) : (
        ended && (
          <Note tone="wait" announced>
            {t('ended')}
          </Note>
        )
      )}
      {onProvider && (
        <Button kind="main" onPress={onProvider}>
          {t('withProvider')}
        </Button>
      )}
      {onSignOut && <Button onPress={onSignOut}>{t('asAnother')}</Button>}
      {onToken && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (token.trim() !== '') onToken(token);
          }}
        >
          <label htmlFor="token">{t('token')}</label>
          <textarea
            id="token"
            rows={4}
            autoComplete="off"
            spellCheck={false}
            value={token}
            onChange={({ target }) => setToken(target.value)}
            aria-describedby="token-help"
          />
          <p id="token-help">{t('tokenHelp')}</p>
          <Button kind="main" type="submit">
            {t('continue')}
          </Button>
        </form>
      )}
    </main>
  );
}

/** What went wrong at the provider, and what it said itself. */
function Failed({ failure: { why, said } }: { failure: SignInFailure }): ReactNode {
  const t = useTranslations('signIn');
  return (
    <div role="alert">
      <Note tone="block">
        <p>
          <strong>{t('failed')}</strong> {t(why)}
        </p>
        {said !== '' && <p>{t('said', { said })}</p>}
      </Note>
    </div>
  );
}
