/**
 * Acts that rest on how the matter stands, or put something in the place of what stands: two people at once must not do them past each
 * other. Whoever has one open is told what happened meanwhile, and looks at it before the act is confirmed (`If-Match`). Acts that only add
 * (a State's position, a note that was received) are not here: what others say meanwhile must never keep a State from being heard in time.
 */
export const GUARDED: ReadonlySet<string> = new Set([
  ...['add-revision', 'circulate-document', 'issue-document', 'correct-record'],
  ...['complete-stage', 'schedule-stage', 'withdraw-document', 'adopt-procedure-version'],
  ...['open-round', 'reopen-round', 'extend-round', 'suspend-round', 'resume-round', 'freeze-round', 'withdraw-round'],
  ...['record-ruling', 'confirm-adoption', 'resolve-contest'],
  ...['compose-package', 'remove-from-package', 'dissolve-package'],
  ...['re-date-meeting', 'move-meeting', 'cancel-meeting', 'close-meeting'],
  ...['set-meeting-deadline', 'remove-meeting-deadline'],
  ...['order-agenda', 'withdraw-agenda-item', 'rule-on-item', 'rule-en-bloc'],
]);
