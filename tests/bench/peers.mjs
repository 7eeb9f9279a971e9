// The libraries that a site owner would take today, each as its own documentation shows it, over question, alternatives and answer. A
// peer is a name and a function from entries to a search: a function from a text to the entries' ids, best first.
import { createRequire } from 'node:module';
import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';

const require = createRequire(import.meta.url);
const { NluNeural } = require('@nlpjs/nlu');
const { containerBootstrap } = require('@nlpjs/core');
process.env.DOTENV_CONFIG_QUIET = 'true';  // natural brings dotenv along, which greets
const natural = require('natural');

const kRanks = 10;

// The peers split on spaces, which Chinese does not have: they get characters and pairs, as Foyer makes them itself.
function words(text) {
  const latin = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return latin.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word];
    const characters = [...word];
    return [...characters, ...characters.slice(1).map((character, i) => characters[i] + character)];
  });
}

export const spaced = (text) => words(text).join(' ');
const wordings = ({ question, alternatives }) => [question, ...alternatives];
const fields = (entry) => ({
  id: entry.id, question: spaced(entry.question), alternatives: spaced(entry.alternatives.join('\n')), answer: spaced(entry.answer ?? ''),
});

function miniSearch(entries) {
  const index = new MiniSearch({ fields: ['question', 'alternatives', 'answer'] });
  index.addAll(entries.map(fields));
  return (text) => index.search(spaced(text), { prefix: true, fuzzy: 0.2 }).map((hit) => hit.id);
}

function fuse(entries) {
  const index = new Fuse(entries.map(fields), { keys: ['question', 'alternatives', 'answer'], ignoreLocation: true, threshold: 0.6 });
  // Fuse looks for the whole query; its extended search takes any of the words.
  return (text) => index.search({ $or: words(text).flatMap((word) => ['question', 'alternatives', 'answer'].map((key) => ({ [key]: word }))) })
    .map(({ item }) => item.id);
}

function flexSearch(entries) {
  const index = new FlexSearch.Document({
    tokenize: 'forward', document: { id: 'id', index: ['question', 'alternatives', 'answer'] },
  });
  entries.forEach((entry) => index.add(fields(entry)));
  return (text) => index.search(spaced(text), { suggest: true, merge: true, limit: kRanks }).map((hit) => hit.id);
}

function lunrSearch(entries) {
  const index = lunr(function build() {
    this.ref('id');
    for (const field of ['question', 'alternatives', 'answer']) this.field(field);
    entries.forEach((entry) => this.add(fields(entry)));
  });
  return (text) => index.query((query) => words(text).forEach((word) => query.term(word, { usePipeline: true })))
    .map(({ ref }) => ref);
}

function orama(entries) {
  const database = create({ schema: { id: 'string', question: 'string', alternatives: 'string', answer: 'string' } });
  insertMultiple(database, entries.map(fields));
  return (text) => oramaSearch(database, { term: spaced(text), threshold: 1, limit: kRanks }).hits.map(({ document }) => document.id);
}

function winkBm25(entries) {
  const index = bm25();
  index.defineConfig({ fldWeights: { question: 1, alternatives: 1, answer: 1 } });
  index.definePrepTasks([words, utils.tokens.removeWords, utils.tokens.stem]);
  entries.forEach((entry, i) => {
    index.addDoc({ question: entry.question, alternatives: entry.alternatives.join('\n'), answer: entry.answer ?? '' }, i);
  });
  index.consolidate();
  return (text) => index.search(text, kRanks).map(([i]) => entries[i].id);
}

// A classifier, which learns wordings and has no use for answers.
async function nlpjs(entries) {
  const nlu = new NluNeural({ locale: 'en', log: false, container: await containerBootstrap() });
  await nlu.train(entries.flatMap((entry) => wordings(entry).map((text) => ({ utterance: spaced(text), intent: entry.id }))));
  return async (text) => {
    const { classifications } = await nlu.process(spaced(text));
    return classifications.filter(({ intent }) => intent !== 'None').map(({ intent }) => intent);
  };
}

function naturalBayes(entries) {
  const classifier = new natural.BayesClassifier();
  for (const entry of entries) for (const text of wordings(entry)) classifier.addDocument(words(text).map(natural.PorterStemmer.stem), entry.id);
  classifier.train();
  return (text) => classifier.getClassifications(words(text).map(natural.PorterStemmer.stem)).map(({ label }) => label);
}

export const peers = [
  ['MiniSearch', miniSearch], ['Fuse.js', fuse], ['FlexSearch', flexSearch], ['Lunr', lunrSearch], ['Orama', orama],
  ['wink-bm25', winkBm25], ['nlp.js', nlpjs], ['natural', naturalBayes],
];
