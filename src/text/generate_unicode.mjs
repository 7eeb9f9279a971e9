// Generates unicode.gen.h: what normalize.cpp and tokenize.cpp need to know of the Unicode Character Database, as few bytes as
// possible once compressed (nine kilobytes of the WebAssembly module's ninety). unicode.cpp reads it.
//
//   node generate_unicode.mjs UCD_FOLDER OUT_FILE       the folder is /usr/share/unicode of Debian's package unicode-data
//
// All numbers are varints of src/base/bytes.h; "gap" is the distance to the code point before it in the same list; ± marks
// zigzag. Each column is written whole before the next: runs of equal bytes are what compresses.
//
//   mappings to one code point    count, gaps, targets (± against the target before it plus one)
//   mappings to several           count, gaps, lengths, then all first targets, all second … (± against the one before)
//   mappings to nothing           count of ranges, gaps, sizes
//   compositions                  count, gaps of the composites, firsts (±), seconds (±)
//   combining classes             count of ranges, gaps, sizes, classes
//   word classes                  count of ranges, gaps, sizes, classes: WordClass of unicode.h
//
// Only what can occur after the mappings is in the last three: NFKC_Casefold leaves no capital letter, no full-width form.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, outFile] = process.argv.slice(2);
const kLastCodePoint = 0x10FFFF;

// ---- reading -------------------------------------------------------------------------------------------------------

function rowsOf(file) {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const bare = lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
  return bare.map((line) => line.split(';').map((field) => field.trim()));
}

function* codePoints(range) {
  const [first, last] = range.split('..').map((hex) => parseInt(hex, 16));
  for (let c = first; c <= (last ?? first); c++) yield c;
}

const codePointsOf = (hexes) => hexes.split(' ').filter((hex) => hex !== '').map((hex) => parseInt(hex, 16));

function propertyMap(file, property, valueOf) {
  const out = new Map();
  for (const row of rowsOf(file)) {
    if (property !== null && row[1] !== property) continue;
    for (const c of codePoints(row[0])) out.set(c, valueOf(row));
  }
  return out;
}

const mapping = propertyMap('DerivedNormalizationProps.txt', 'NFKC_CF', (row) => codePointsOf(row[2] ?? ''));
const notComposed = propertyMap('DerivedNormalizationProps.txt', 'Full_Composition_Exclusion', () => true);
const category = propertyMap('extracted/DerivedGeneralCategory.txt', null, (row) => row[1]);
const pictograph = propertyMap('emoji/emoji-data.txt', 'Extended_Pictographic', () => true);
const combiningClass = propertyMap('extracted/DerivedCombiningClass.txt', null, (row) => Number(row[1]));
const regional = propertyMap('PropList.txt', 'Regional_Indicator', () => true);

function compositions() {
  const canonical = rowsOf('UnicodeData.txt').filter((row) => row[5] !== '' && !row[5].startsWith('<'));
  const pairs = canonical.map((row) => ({ composite: parseInt(row[0], 16), parts: codePointsOf(row[5]) }));
  return pairs.filter(({ composite }) => !notComposed.has(composite) && !mapping.has(composite));
}

// The enum WordClass of unicode.h; null where it does not matter, which lets ranges grow together.
function wordClass(c) {
  const general = category.get(c) ?? 'Cn';
  if (mapping.has(c) || ['Cn', 'Co', 'Cs'].includes(general)) return null;
  if ((c >= 0x2000 && pictograph.has(c)) || regional.has(c)) return 4;  // © and ® are symbols, not pictures
  if (general.startsWith('L') || general === 'Nl') return 1;
  if (general.startsWith('M')) return 2;
  if (general.startsWith('N')) return 3;
  return 0;
}

// Maximal runs of one value; a null joins whatever is before it, and a run of 0 is left out.
function rangesOf(valueOf) {
  const ranges = [];
  let current = { first: 0, size: 0, value: 0 };
  for (let c = 0; c <= kLastCodePoint; c++) {
    const value = valueOf(c);
    if (value === null) continue;
    if (value !== current.value) {
      if (current.value !== 0) ranges.push(current);
      current = { first: c, size: 0, value };
    }
    current.size = c - current.first + 1;
  }
  if (current.value !== 0) ranges.push(current);
  return ranges;
}

// ---- writing -------------------------------------------------------------------------------------------------------

const bytes = [];

function varint(value) {
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7F) | 0x80);
  bytes.push(value);
}
const signedVarint = (value) => varint(value < 0 ? -2 * value - 1 : 2 * value);

function writeGaps(values) {
  values.forEach((value, i) => varint(value - (i === 0 ? 0 : values[i - 1])));
}
function writeDifferences(values, stride = 0) {
  values.forEach((value, i) => signedVarint(value - (i === 0 ? 0 : values[i - 1] + stride)));
}

function writeMappings() {
  const sorted = [...mapping].map(([from, to]) => ({ from, to })).sort((a, b) => a.from - b.from);
  const single = sorted.filter(({ to }) => to.length === 1);
  varint(single.length);
  writeGaps(single.map(({ from }) => from));
  writeDifferences(single.map(({ to }) => to[0]), 1);

  const several = sorted.filter(({ to }) => to.length > 1);
  varint(several.length);
  writeGaps(several.map(({ from }) => from));
  several.forEach(({ to }) => varint(to.length));
  for (let column = 0, left = several; left.length > 0; column++) {
    writeDifferences(left.map(({ to }) => to[column]));
    left = left.filter(({ to }) => to.length > column + 1);
  }
  writeRanges(rangesOf((c) => (mapping.get(c)?.length === 0 ? 1 : 0)), false);
}

function writeRanges(ranges, hasValues = true) {
  varint(ranges.length);
  writeGaps(ranges.map(({ first }) => first));
  ranges.forEach(({ size }) => varint(size));
  if (hasValues) ranges.forEach(({ value }) => varint(value));
}

function writeCompositions() {
  const all = compositions();
  varint(all.length);
  writeGaps(all.map(({ composite }) => composite));
  writeDifferences(all.map(({ parts }) => parts[0]));
  writeDifferences(all.map(({ parts }) => parts[1]));
}

writeMappings();
writeCompositions();
writeRanges(rangesOf((c) => (mapping.has(c) ? null : combiningClass.get(c) ?? 0)));
writeRanges(rangesOf(wordClass));

const lines = [];
for (let i = 0; i < bytes.length; i += 32) lines.push(`    ${bytes.slice(i, i + 32).join(',')},`);
writeFileSync(outFile, `// Made by src/text/generate_unicode.mjs, which describes the format. Do not edit.
#pragma once

#include <cstdint>

namespace foyer::text {

inline constexpr std::uint8_t kUnicodeTables[] = {
${lines.join('\n')}
};

}  // namespace foyer::text
`);
