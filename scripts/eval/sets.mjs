import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { categories } from './categories.mjs';

/** The labelled sentences of one set: every `sentences/NAME-*.jsonl`, in the order of the files' names. */
export function readSentences(folder, name) {
  const sentences = join(folder, 'sentences');
  const files = readdirSync(sentences).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.jsonl'));
  const read = files.sort().flatMap((file) =>
    readFileSync(join(sentences, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => checked(JSON.parse(line), `${file}:${index + 1}`)),
  );
  const ids = new Set(read.map((sentence) => sentence.id));
  if (ids.size !== read.length) throw new Error(`an id stands twice among the ${name} sentences`);
  const lost = read.find((sentence) => sentence.twin !== undefined && !ids.has(sentence.twin));
  if (lost !== undefined) throw new Error(`${lost.id} names a twin that is not there: ${lost.twin}`);
  return read;
}

/** A sentence whose label makes sense, with the place of its words; else an Error that says where it stands. */
function checked(sentence, where) {
  if (!categories.includes(sentence.category)) throw new Error(`${where}: unknown category ${sentence.category}`);
  if (sentence.flag !== (sentence.words !== undefined)) throw new Error(`${where}: words belong to flagged sentences`);
  if (!sentence.flag) return sentence;
  const start = sentence.text.indexOf(sentence.words);
  if (start < 0) throw new Error(`${where}: the words are not in the text`);
  return { ...sentence, start, end: start + sentence.words.length };
}

/** The short documents of one set with the checks that should speak (true) or stay silent (false) in each. */
export function readDocuments(folder, name) {
  const documents = join(folder, 'documents', ...(name === 'unseen' ? [] : [name]));
  const list = join(documents, 'expected.json');
  if (!existsSync(list)) return [];
  return Object.entries(JSON.parse(readFileSync(list, 'utf8'))).map(([file, checks]) => ({
    file,
    checks,
    text: readFileSync(join(documents, file), 'utf8'),
  }));
}
