import { useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const KEPT = 'nemcon-theme';

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function kept(): Theme {
  const value = localStorage.getItem(KEPT);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Before the first paint. */
export const applyKeptTheme = (): void => apply(kept());

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(kept);
  return [
    theme,
    (next) => {
      localStorage.setItem(KEPT, next);
      apply(next);
      setTheme(next);
    },
  ];
}
