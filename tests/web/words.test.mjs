// The interface's languages: complete, in step with one another, and the right one for a visitor.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { importTypeScript, root, wordsOf } from './tools.mjs';

const { wordsWanted } = await importTypeScript('web/widget/words.ts');
const languages = readdirSync(join(root, 'assets/locales')).map((file) => basename(file, '.json'));

// A phrase with a number has a form for each plural category: "key.one", "key.other".
const keyOf = (name) => name.split('.')[0];
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('twelve languages', () => {
  assert.deepEqual(languages.sort(), ['ar', 'de', 'en', 'es', 'fr', 'he', 'ja', 'ko', 'pt', 'ru', 'zh', 'zh-Hant']);
});

test('every language says all that English says, with the same placeholders, and nothing else', () => {
  const english = wordsOf('en');
  const keys = [...new Set(Object.keys(english).map(keyOf))].sort();
  for (const language of languages) {
    const words = wordsOf(language);
    assert.deepEqual([...new Set(Object.keys(words).map(keyOf))].sort(), keys, language);
    for (const [name, text] of Object.entries(words)) {
      assert.ok(text.trim() !== '' && text === text.trim(), `${language}: ${name}`);
      // "One visitor" may do without the number.
      if (/\.(zero|one|two)$/.test(name)) continue;
      const same = english[name] ?? english[`${keyOf(name)}.other`];
      assert.deepEqual(placeholders(text), placeholders(same), `${language}: ${name}`);
    }
  }
});

test('a phrase with a number has the forms that the language has for people in a queue', () => {
  for (const language of languages) {
    const words = wordsOf(language);
    const rules = new Intl.PluralRules(language);
    const categories = new Set(Array.from({ length: 200 }, (_, n) => rules.select(n + 1)));
    for (const category of [...categories, 'other']) assert.ok(words[`status_queue_ahead.${category}`], `${language}: ${category}`);
  }
});

test("the visitor's first language that the widget speaks, and none where the pack has it", () => {
  for (const [tags, pack, expected] of [
    [['fr'], 'en', 'fr'], [['fr-CA'], 'en', 'fr'], [['pt-BR'], 'zh', 'pt'], [['iw'], 'en', 'he'],
    [['zh-TW'], 'zh', 'zh-Hant'], [['zh-HK'], 'zh-CN', 'zh-Hant'], [['zh-Hans-SG'], 'zh', undefined], [['zh-CN'], 'zh-Hant', 'zh'],
    [['en-GB'], 'en', undefined], [['de', 'fr'], 'fr', 'de'],
    [['sv', 'de', 'en'], 'en', 'de'], [['sv', 'en', 'de'], 'en', undefined], [['sv', 'de'], 'sv', undefined], [['sv'], 'en', undefined],
    [['not a tag', 'ko'], 'en', 'ko'], [['', 'ja'], 'en', 'ja'],
  ]) assert.equal(wordsWanted(tags, pack), expected, `${tags} beside ${pack}`);
});
