import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import styles from './sign-in-page.module.css';

interface SignInProps {
  failure?: unknown;
  onAgain: () => void;
  onProvider?: () => void;
  onToken?: (token: string) => void;
}

/** Before anybody has signed in, and where that did not work. */
export function SignInPage({ failure, onAgain, onProvider, onToken }: SignInProps): ReactNode {
  const t = useTranslations('signIn');
  const [token, setToken] = useState('');
  return (
    <main className={styles['page']}>
      <h1>Nemcon</h1>
      {failure !== undefined && <ProblemNote error={failure} onAgain={onAgain} />}
      {onProvider && <Button onPress={onProvider}>{t('withProvider')}</Button>}
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
          <Button type="submit">{t('continue')}</Button>
        </form>
      )}
    </main>
  );
}
