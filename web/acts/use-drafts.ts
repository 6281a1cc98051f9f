import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ActForm } from '../../schemas/act-forms.ts';
import { useSession } from '../session/session.tsx';
import { userKey } from '../session/user-key.ts';
import type { ActRequest } from './act-request.ts';
import { draftOf, type Draft, type Surroundings } from './draft.ts';
import { enteredIn, keepIn, keptIn, placeOf, withEntered } from './kept-draft.ts';

export interface Drafts {
  drafts: Readonly<Record<string, Draft>>;
  change: (drafts: Record<string, Draft>) => void;
  /** Whether something stands in it that would be lost. */
  entered: boolean;
  /** Whether it began with what was entered before and not sent. */
  restored: boolean;
  /** As the form fills it in by itself. */
  anew: () => void;
  /** Sent: nothing of it is kept any more. */
  sent: () => void;
  /** Discarded, with the form. */
  forget: () => void;
}

/** What stands in the form: filled once, so that what is read anew behind it changes nothing; kept in the tab until it is sent or discarded. */
export function useDrafts(form: ActForm, request: ActRequest, around: Surroundings): Drafts {
  const { organisation, role, party, demonstration } = useSession();
  const user = `${organisation.id}/${userKey(demonstration?.persona, role, party)}`;
  const [place] = useState(() => placeOf(user, request));
  const [filled] = useState(() => filledIn(form, request, around));
  const [kept] = useState(() => keptIn(sessionStorage, place));
  const [drafts, setDrafts] = useState(() => withEntered(filled, kept));
  const [restored, setRestored] = useState(() => Object.keys(enteredIn(filled, drafts)).length > 0);
  const entered = useMemo(() => enteredIn(filled, drafts), [filled, drafts]);
  const [sent, setSent] = useState(false);
  useEffect(() => keepIn(sessionStorage, place, sent ? {} : entered), [place, entered, sent]);
  const forget = useCallback(() => keepIn(sessionStorage, place, {}), [place]);
  return {
    drafts,
    change: setDrafts,
    entered: !sent && Object.keys(entered).length > 0,
    restored,
    anew: () => {
      setDrafts(filled);
      setRestored(false);
    },
    sent: () => setSent(true),
    forget,
  };
}

function filledIn({ fields }: ActForm, { preset }: ActRequest, around: Surroundings): Record<string, Draft> {
  return Object.fromEntries(
    [...fields].map(([name, field]) => [
      name,
      draftOf(field, preset?.[name] ?? (name === 'zone' ? around.zone : undefined), around),
    ]),
  );
}
