export const combobox = {
  write: 'Write a part of the name',
  list: 'What can be chosen',
  reading: 'Reading …',
  found: '{found, plural, =0 {Nothing is called so.} other {# found.}}',
  more: '{found, number} found; the first {shown, number} are shown. Write more of the name.',
} as const;
