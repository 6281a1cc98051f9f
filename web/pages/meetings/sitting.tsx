import { createContext, use, type ReactNode } from 'react';
import { ActButton } from '../../acts/act-button.tsx';
import { useRefusals } from '../../language/refusals.ts';
import type { components } from '../../server/api-types.d.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import styles from './meetings.module.css';

export type Meeting = components['schemas']['Meeting'];
export type Room = components['schemas']['Room'];
export type Item = components['schemas']['AgendaItem'];
type Permission = components['schemas']['Permission'];

/** A meeting with its room, and what the reader may do in it now. */
export interface Sitting {
  meeting: Meeting;
  room: Room;
  permission: (act: string) => Permission | undefined;
}

const Context = createContext<Sitting | undefined>(undefined);

export function useSitting(): Sitting {
  const sitting = use(Context);
  if (sitting === undefined) throw new Error('no sitting');
  return sitting;
}

/** Lends the meeting to everything below it. */
export function SittingProvider({
  meeting,
  room,
  children,
}: {
  meeting: Meeting;
  room: Room;
  children: ReactNode;
}): ReactNode {
  const { organisation } = useSession();
  const path = { organisation: organisation.id, meeting: meeting.id };
  const acts = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}/acts', { params: { path } });
  const byAct = new Map((acts.data?.items ?? []).map((each) => [each.act, each]));
  return <Context value={{ meeting, room, permission: (act) => byAct.get(act) }}>{children}</Context>;
}

interface DeedProps {
  act: string;
  item?: string;
  preset?: Readonly<Record<string, unknown>>;
  settled?: readonly string[];
  title?: string;
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Where it is no use to say why not: beside others of the same act. */
  silent?: boolean;
  children: ReactNode;
}

/**
 * An act of the meeting: a button where the reader may carry it out now; the reason where an office may at another time; nothing where it
 * is not the reader's to do.
 */
export function Deed({ act, item, silent = false, children, ...rest }: DeedProps): ReactNode {
  const { meeting, permission } = useSitting();
  const refusal = useRefusals();
  const may = permission(act);
  if (may === undefined || (!may.allowed && may.code === 'not-permitted')) return null;
  if (may.allowed)
    return (
      <ActButton act={act} places={{ meeting: meeting.id, ...(item === undefined ? {} : { item }) }} {...rest}>
        {children}
      </ActButton>
    );
  if (silent) return null;
  return (
    <span className={styles['refused']}>
      <span className={styles['refusedAct']}>{children}</span>
      <span className={styles['soft']}>{refusal(may.code ?? '')}</span>
    </span>
  );
}
