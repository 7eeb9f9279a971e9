// The owner's own test questions, from a file: a line each of {"text": "where is my parcel", "id": "track-order"}; what the FAQ does not
// answer has no id, or an empty one.
import type { TestQuestion } from '../gen/canvas.gen';

// As src/canvas/canvas.schema has them; bytes are UTF-8's.
const kMostQuestions = 5000;
const kMostTextBytes = 4000;
const kMostIdBytes = 64;
// Of the file: what is longer is none of ours, and would only be read to be refused.
const kMostFileBytes = 5_000_000;
// Bad lines that are named; the others are counted.
const kMostNamed = 5;

export interface ReadQuestions {
  questions: TestQuestion[];
  // The numbers of lines that are no question, from 1.
  badLines: number[];
  // Whether there were more than are taken.
  cut: boolean;
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && bytesOf(value) <= most;

function questionOf(line: string): TestQuestion | undefined {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== 'object' || row === null) return undefined;
    const { text, id = '' } = row as { text?: unknown; id?: unknown };
    return isText(text, kMostTextBytes) && text.trim() !== '' && isText(id ?? '', kMostIdBytes) ? { text, id: String(id ?? '') } : undefined;
  } catch {
    return undefined;
  }
}

export function questionsOf(content: string): ReadQuestions {
  const read: ReadQuestions = { questions: [], badLines: [], cut: false };
  for (const [index, line] of content.replace(/^\ufeff/, '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const question = questionOf(line);
    if (!question) read.badLines.push(index + 1);
    else if (read.questions.length < kMostQuestions) read.questions.push(question);
    else read.cut = true;
  }
  return read;
}

export class FileTooLarge extends Error {}

export async function readQuestions(file: Blob): Promise<ReadQuestions> {
  if (file.size > kMostFileBytes) throw new FileTooLarge(`over ${kMostFileBytes / 1e6} MB`);
  return questionsOf(await file.text());
}

// The first bad lines: "3, 7, 9, …".
export function named(lines: readonly number[]): string {
  return lines.slice(0, kMostNamed).join(', ') + (lines.length > kMostNamed ? ', …' : '');
}
