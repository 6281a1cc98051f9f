import { instantText } from '../words.ts';
import type { Move } from './moves.ts';

/** A text that nobody wrote: nothing is decided on what it says. */
const SOME_TEXT = { sha256: '0'.repeat(64), language: 'en', class: 'members', bytes: 0, mediaType: 'text/plain' };

export const addText: Move = (hurry, { by }) => {
  const basedOn = hurry.document.revisions.at(-1)?.number ?? 0;
  if (!hurry.act('add-revision', { texts: [SOME_TEXT], editorial: false, basedOn }, by)) return false;
  hurry.say(`a text is there at once, at ${instantText(hurry.world.now)}`);
  hurry.assumes.add('A text is there at once.');
  return true;
};

export const circulate: Move = (hurry, { by }) => {
  const revision = hurry.document.revisions.at(-1)?.number ?? 1;
  if (!hurry.act('circulate-document', { revision }, by)) return false;
  hurry.say(`revision ${revision} is circulated, at ${instantText(hurry.world.now)}`);
  return true;
};

export const completeStage: Move = (hurry, { subject: stage, by }) => {
  if (!hurry.act('complete-stage', { stage }, by)) return false;
  hurry.say(`${stage}: completed, at ${instantText(hurry.world.now)}`);
  return true;
};
