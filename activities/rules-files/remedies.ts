import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong and what to do, for a person who edits YAML and does not read this code. */
export function explainIssue(issue: Issue, value: unknown): { message: string; remedy: string } {
  switch (issue.code) {
    case 'invalid_type':
      return invalidType(issue.expected, value);
    case 'invalid_value':
      return {
        message: `${shown(value)} is not allowed here.`,
        remedy: `Use ${issue.values.map(String).join(', or ')}.`,
      };
    case 'invalid_format':
      return {
        message: `${shown(value)} does not have the right form.`,
        remedy: formRemedy(issue.format, issue.pattern),
      };
    case 'too_small':
      return {
        message: `${shown(value)} is too ${sizeWord(issue.origin, 'few')}.`,
        remedy: `The least is ${String(issue.minimum)}.`,
      };
    case 'too_big':
      return {
        message: `${shown(value)} is too ${sizeWord(issue.origin, 'many')}.`,
        remedy: `The most is ${String(issue.maximum)}.`,
      };
    default:
      return { message: sentence(issue.message), remedy: 'Correct this entry.' };
  }
}

function invalidType(expected: string, value: unknown): { message: string; remedy: string } {
  if (value === undefined) return { message: 'This field is missing.', remedy: `Add it (${expected}).` };
  const quotes = expected === 'string' && typeof value === 'number';
  return {
    message: `${shown(value)} is not of the type ${expected}.`,
    // YAML reads a bare 2022 as a number; a date of the record is text, with the precision that it has.
    remedy: quotes ? `Put it in quotes: '${String(value)}'.` : `Give a value of the type ${expected}.`,
  };
}

function formRemedy(format: string, pattern: string | undefined): string {
  if (format === 'date') return 'Give a day that exists, such as 2024-06-15.';
  return format === 'regex' && pattern !== undefined
    ? `It has to match ${pattern}.`
    : `Give a value of the form ${format}.`;
}

function sizeWord(origin: string, word: 'few' | 'many'): string {
  if (origin === 'string') return word === 'few' ? 'short' : 'long';
  if (origin === 'array') return word;
  return word === 'few' ? 'small' : 'large';
}

/** A value in a few characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
