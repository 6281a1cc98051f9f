/** What a person can do about a difference; the commands are the program's own. */
export const remedies = {
  republish: (stream: string, from: number): string =>
    `npx nemcon republish ${stream} --from ${from} publishes what is missing again; what is known does no harm.`,
  rebuild: 'npx nemcon rebuild makes the rows anew from the archive.',
  forgedMessage:
    'Keep the message as evidence; the consumers have stopped at it until a person sets it aside (docs/operate/consumers.md).',
  unarchived: 'See that the archiver runs and has not stopped (docs/operate/consumers.md); then republish the stream.',
  archive:
    'Keep the database as evidence, find out who could write to it, and restore the archive from its backup (docs/operate/backup.md).',
  workflow:
    'Restore Temporal to a state at or after the archive; until then the stream takes no acts (docs/operate/backup.md).',
  state:
    'npx nemcon replay with the stream says whether the workflow goes the same way again; until this is understood, let nobody act on it.',
  release: 'Decide the stream again with the release that recorded it; a release that decides otherwise must not run.',
  registration: 'Look at the deliveries between the two streams: one was refused, or its workflow is behind.',
  receipt: 'Tell those who acted; look for the event in Temporal (npx nemcon replay) and in Kafka, and republish it.',
} as const;
