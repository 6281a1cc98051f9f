/** What the edge tells of the day from which the body decides here, for what is recorded of the past (I15). */
export const LIVE_FACTS = (begins: number): { liveSince: { day: string } } => ({
  // The seat of the cases is Almaty, five hours ahead of UTC.
  liveSince: { day: new Date(begins + 5 * 3_600_000).toISOString().slice(0, 10) },
});
