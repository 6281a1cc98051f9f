import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import '../design/base.css';
import { LanguageProvider } from '../language/language.tsx';
import { NamesProvider } from '../language/names.tsx';
import { ReaderZoneProvider } from '../language/reader-zone.tsx';
import { queryClient } from '../server/reads.ts';
import { SessionProvider } from '../session/session.tsx';
import { applyKeptTheme } from '../session/theme.ts';
import { watchParts } from './parts.ts';
import { router } from './router.tsx';

applyKeptTheme();
watchParts();
// The page of this address comes while one signs in, and not after it.
void router.preloadRoute({ to: location.pathname }).catch(() => undefined);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        {/* Sentences of the API come in the language that was chosen: they are read anew. */}
        <LanguageProvider onChange={() => void queryClient.invalidateQueries()}>
          <SessionProvider>
            <NamesProvider>
              <ReaderZoneProvider>
                <RouterProvider router={router} />
              </ReaderZoneProvider>
            </NamesProvider>
          </SessionProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
