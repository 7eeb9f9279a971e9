// Generates the types of a .schema file: C++ structs with their binary form (*.gen.h), their JSON form (*_json.gen.h, native
// only: JSON would be a third of the WebAssembly module), and TypeScript types with the same binary form (*.gen.ts).
//
//   node generate.mjs SCHEMA [--cpp DIR] [--ts DIR]      DIR/protocol.gen.h, DIR/protocol_json.gen.h, DIR/protocol.gen.ts
//
// The binary form (src/base/bytes.h has the primitives): bool and enum a byte; int a signed varint; float an f64; a list its
// length and its items; an optional a byte 0 or 1 and, if 1, the value; a record its fields in order; a union its case's
// number in a byte and that case's fields. Both ends come from one build, so it needs no versions.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

// ---- reading -------------------------------------------------------------------------------------------------------

function tokensOf(source) {
  const tokens = [];
  const pattern = /#[^\n]*|[A-Za-z_]\w*|\d+|[{}()[\];:?=]|\s+|./g;
  for (const [token] of source.matchAll(pattern)) {
    if (/^\s/.test(token)) continue;
    if (token.startsWith('#')) tokens.push({ comment: token.slice(1).trim() });
    else tokens.push({ text: token });
  }
  return tokens;
}

class Parser {
  constructor(source, file) {
    this.tokens = tokensOf(source);
    this.at = 0;
    this.file = file;
  }
  fail(message) { throw new Error(`${this.file}: ${message} near '${this.tokens[this.at]?.text ?? 'the end'}'`); }
  comments() {
    const lines = [];
    while (this.tokens[this.at]?.comment !== undefined) lines.push(this.tokens[this.at++].comment);
    return lines;
  }
  peek() { let i = this.at; while (this.tokens[i]?.comment !== undefined) i++; return this.tokens[i]?.text; }
  next() { this.comments(); return this.tokens[this.at++]?.text; }
  expect(text) { if (this.next() !== text) this.fail(`'${text}' expected`); }
  accept(text) { if (this.peek() !== text) return false; this.next(); return true; }
  number() { return Number(this.next()); }

  type() {
    let type;
    if (this.accept('[')) {
      const item = this.type();
      this.expect(';');
      type = { kind: 'list', item, max: this.number() };
      this.expect(']');
    } else {
      const name = this.next();
      if (name === 'string') {
        this.expect('(');
        type = { kind: 'string', max: this.number() };
        this.expect(')');
      } else if (['bool', 'int', 'float'].includes(name)) type = { kind: name };
      else type = { kind: 'name', name };
    }
    return this.accept('?') ? { kind: 'optional', item: type } : type;
  }
  fields() {
    const fields = [];
    this.expect('{');
    while (this.peek() !== '}') {
      const doc = this.comments();
      const name = this.next();
      this.expect(':');
      fields.push({ name, doc, type: this.type() });
    }
    this.expect('}');
    return fields;
  }
  schema() {
    const schema = { uses: [], constants: [], items: [] };
    let doc = this.comments();
    for (; this.at < this.tokens.length; doc = this.comments()) {
      const word = this.next();
      const name = this.next();
      if (word === 'namespace') schema.namespace = name;
      else if (word === 'use') schema.uses.push(name);
      else if (word === 'const') { this.expect('='); schema.constants.push({ name, value: this.number(), doc }); }
      else if (word === 'enum') { this.expect('{'); const values = []; while (!this.accept('}')) values.push(this.next()); schema.items.push({ kind: 'enum', name, doc, values }); }
      else if (word === 'record') schema.items.push({ kind: 'record', name, doc, fields: this.fields() });
      else if (word === 'union') { this.expect('{'); const cases = []; while (this.peek() !== '}') { const caseDoc = this.comments(); const tag = this.next(); cases.push({ tag, doc: caseDoc, fields: this.fields() }); } this.expect('}'); schema.items.push({ kind: 'union', name, doc, cases }); }
      else this.fail(`'${word}' is no declaration`);
    }
    return schema;
  }
}

// Every name a schema can see, its own and those of the schemas that it uses, with the namespace that each lives in.
function load(file, known = new Map()) {
  const schema = new Parser(readFileSync(file, 'utf8'), file).schema();
  for (const use of schema.uses) load(join(dirname(file), '..', use, `${use}.schema`), known);
  for (const item of schema.items) {
    known.set(item.name, { ...item, namespace: schema.namespace });
    // C++ needs a name before its use; the order of the file is free otherwise.
  }
  return { ...schema, known, items: inOrderOfUse(schema.items) };
}

function inOrderOfUse(items) {
  const byName = new Map(items.map((item) => [item.name, item]));
  const done = new Set();
  const out = [];
  const namesIn = (type) => (type.kind === 'name' ? [type.name] : type.item ? namesIn(type.item) : []);
  const visit = (item) => {
    if (done.has(item.name)) return;
    done.add(item.name);
    const fields = item.fields ?? item.cases?.flatMap((c) => c.fields) ?? [];
    for (const name of fields.flatMap((f) => namesIn(f.type))) if (byName.has(name)) visit(byName.get(name));
    out.push(item);
  };
  items.forEach(visit);
  return out;
}

const camel = (name) => name.split('_').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
const docLines = (doc, indent) => doc.map((line) => `${indent}// ${line}\n`).join('');

// ---- C++ -----------------------------------------------------------------------------------------------------------

function cppType(type, schema) {
  switch (type.kind) {
    case 'bool': return 'bool';
    case 'int': return 'std::int64_t';
    case 'float': return 'double';
    case 'string': return 'std::string';
    case 'list': return `std::vector<${cppType(type.item, schema)}>`;
    case 'optional': return `std::optional<${cppType(type.item, schema)}>`;
    default: return cppName(type.name, schema);
  }
}
function cppName(name, schema) {
  const item = schema.known.get(name);
  if (!item) throw new Error(`unknown type ${name}`);
  return item.namespace === schema.namespace ? name : `${item.namespace}::${name}`;
}
const cppInitial = (type) => ({ bool: ' = false', int: ' = 0', float: ' = 0' })[type.kind] ?? '{}';

const cppStruct = (name, doc, fields, schema) => `${docLines(doc, '')}struct ${name} {\n` +
  fields.map((f) => `${docLines(f.doc, '  ')}  ${cppType(f.type, schema)} ${f.name}${cppInitial(f.type)};\n`).join('') +
  `  bool operator==(const ${name}&) const = default;\n};\n`;

function cppDeclare(item, schema) {
  if (item.kind === 'enum') {
    return `${docLines(item.doc, '')}enum class ${item.name} : std::uint8_t { ${item.values.map((v) => `k${camel(v)}`).join(', ')} };\n` +
      `inline constexpr std::array<std::string_view, ${item.values.length}> k${item.name}Names = {${item.values.map((v) => `"${v}"`).join(', ')}};\n` +
      `[[nodiscard]] constexpr std::string_view to_string(${item.name} value) noexcept { return k${item.name}Names[static_cast<std::size_t>(value)]; }\n`;
  }
  if (item.kind === 'record') return cppStruct(item.name, item.doc, item.fields, schema);
  return item.cases.map((c) => cppStruct(item.name + camel(c.tag), c.doc, c.fields, schema)).join('') +
    `${docLines(item.doc, '')}using ${item.name} = std::variant<${item.cases.map((c) => item.name + camel(c.tag)).join(', ')}>;\n`;
}

function cppWrite(type, value, schema, depth = 0) {
  switch (type.kind) {
    case 'bool': return `out.u8(${value} ? 1 : 0);`;
    case 'int': return `out.signed_varint(${value});`;
    case 'float': return `out.f64(${value});`;
    case 'string': return `out.string(${value});`;
    case 'list': return `out.varint(${value}.size()); for (const auto& item${depth} : ${value}) { ${cppWrite(type.item, `item${depth}`, schema, depth + 1)} }`;
    case 'optional': return `out.u8(${value} ? 1 : 0); if (${value}) { ${cppWrite(type.item, `(*${value})`, schema, depth + 1)} }`;
    default: return `write(out, ${value});`;
  }
}
function cppRead(type, value, schema, depth = 0) {
  switch (type.kind) {
    case 'bool': return `${value} = in.u8() != 0;`;
    case 'int': return `${value} = in.signed_varint();`;
    case 'float': return `${value} = in.f64();`;
    case 'string': return `${value} = std::string(in.string(${type.max}));`;
    case 'list': return `${value}.resize(in.length(${type.max})); for (auto& item${depth} : ${value}) { ${cppRead(type.item, `item${depth}`, schema, depth + 1)} }`;
    case 'optional': return `if (in.u8() != 0) { auto& held${depth} = ${value}.emplace(); ${cppRead(type.item, `held${depth}`, schema, depth + 1)} } else { ${value}.reset(); }`;
    default: return `read(in, ${value});`;
  }
}

function cppBinary(item, schema) {
  const pair = (name, fields) => `inline void write([[maybe_unused]] ByteWriter& out, [[maybe_unused]] const ${name}& value) {\n` +
    fields.map((f) => `  ${cppWrite(f.type, `value.${f.name}`, schema)}\n`).join('') + `}\n` +
    `inline void read([[maybe_unused]] ByteReader& in, [[maybe_unused]] ${name}& value) {\n` +
    fields.map((f) => `  ${cppRead(f.type, `value.${f.name}`, schema)}\n`).join('') + `}\n`;
  if (item.kind === 'enum') {
    return `inline void write(ByteWriter& out, ${item.name} value) { out.u8(static_cast<std::uint8_t>(value)); }\n` +
      `inline void read(ByteReader& in, ${item.name}& value) {\n  const std::uint8_t raw = in.u8();\n  if (raw >= ${item.values.length}) in.fail();\n  else value = static_cast<${item.name}>(raw);\n}\n`;
  }
  if (item.kind === 'record') return pair(item.name, item.fields);
  return item.cases.map((c) => pair(item.name + camel(c.tag), c.fields)).join('') +
    `FOYER_APART inline void write(ByteWriter& out, const ${item.name}& value) {\n  out.u8(static_cast<std::uint8_t>(value.index()));\n  std::visit([&](const auto& held) { write(out, held); }, value);\n}\n` +
    `FOYER_APART inline void read(ByteReader& in, ${item.name}& value) {\n  switch (in.u8()) {\n` +
    item.cases.map((c, i) => `    case ${i}: read(in, value.emplace<${item.name + camel(c.tag)}>()); break;\n`).join('') +
    `    default: in.fail();\n  }\n}\n`;
}

const header = (file, what) => `// Made by src/protocol/generate.mjs from ${basename(file)}. ${what}\n`;

function cppHeader(file, schema) {
  return header(file, 'Types and their binary form.') + `#pragma once\n\n#include <array>\n#include <cstdint>\n#include <optional>\n#include <string>\n#include <string_view>\n#include <variant>\n#include <vector>\n\n#include "base/apart.h"\n#include "base/bytes.h"\n#include "base/result.h"\n` +
    schema.uses.map((use) => `#include "${use}/${use}.gen.h"\n`).join('') +
    `\nnamespace foyer::${schema.namespace} {\n\n` +
    schema.constants.map((c) => `${docLines(c.doc, '')}inline constexpr std::int64_t k${camel(c.name)} = ${c.value};\n\n`).join('') +
    schema.items.map((item) => cppDeclare(item, schema)).join('\n') +
    (schema.uses.length ? '\n' + schema.uses.map((use) => `using ${use}::read;\nusing ${use}::write;\n`).join('') : '') +
    '\n' + schema.items.map((item) => cppBinary(item, schema)).join('\n') +
    `\n}  // namespace foyer::${schema.namespace}\n`;
}

// ---- C++, JSON -----------------------------------------------------------------------------------------------------

function jsonWrite(type, value, schema, depth = 0) {
  switch (type.kind) {
    case 'list': return `[&] { auto list${depth} = nlohmann::json::array(); for (const auto& item${depth} : ${value}) list${depth}.push_back(${jsonWrite(type.item, `item${depth}`, schema, depth + 1)}); return list${depth}; }()`;
    case 'name': return `to_json(${value})`;
    default: return value;
  }
}
function jsonRead(type, target, from, schema, depth = 0) {
  switch (type.kind) {
    case 'bool': case 'int': case 'float': return `in.${type.kind}_(${from}, ${target});`;
    case 'string': return `in.string_(${from}, ${target}, ${type.max});`;
    case 'list': return `if (in.list_(${from}, ${type.max})) { ${target}.resize(${from}.size()); for (std::size_t i${depth} = 0; i${depth} < ${target}.size(); ++i${depth}) { ${jsonRead(type.item, `${target}[i${depth}]`, `${from}[i${depth}]`, schema, depth + 1)} } }`;
    case 'optional': return jsonRead(type.item, `${target}.emplace()`, from, schema, depth);
    default: return `read_json(in, ${from}, ${target});`;
  }
}
function jsonFieldRead(f, schema) {
  const optional = f.type.kind === 'optional';
  const inner = optional ? f.type.item : f.type;
  const target = optional ? `value.${f.name}.emplace()` : `value.${f.name}`;
  // A list needs its target named more than once, so an optional list would emplace more than once: none is declared.
  return `  if (const auto* field = in.field(from, "${f.name}", JsonReader::Presence::${optional ? 'kOptional' : 'kRequired'})) { ${jsonRead(inner, target, '(*field)', schema)} in.leave(); }\n`;
}

function cppJson(item, schema) {
  const fieldsOut = (fields) => fields.map((f) => f.type.kind === 'optional'
    ? `  if (value.${f.name}) out["${f.name}"] = ${jsonWrite(f.type.item, `(*value.${f.name})`, schema)};\n`
    : `  out["${f.name}"] = ${jsonWrite(f.type, `value.${f.name}`, schema)};\n`).join('');
  const pair = (name, fields, tag) => `inline nlohmann::json to_json([[maybe_unused]] const ${name}& value) {\n  nlohmann::json out = nlohmann::json::object();\n${tag ? `  out["type"] = "${tag}";\n` : ''}${fieldsOut(fields)}  return out;\n}\n` +
    `inline void read_json(JsonReader& in, const nlohmann::json& from, [[maybe_unused]] ${name}& value) {\n  if (!in.object(from)) return;\n${fields.map((f) => jsonFieldRead(f, schema)).join('')}}\n`;
  if (item.kind === 'enum') {
    return `inline nlohmann::json to_json(${item.name} value) { return std::string(to_string(value)); }\n` +
      `inline void read_json(JsonReader& in, const nlohmann::json& from, ${item.name}& value) { in.enum_(from, k${item.name}Names, value); }\n`;
  }
  if (item.kind === 'record') return pair(item.name, item.fields);
  return item.cases.map((c) => pair(item.name + camel(c.tag), c.fields, c.tag)).join('') +
    `inline nlohmann::json to_json(const ${item.name}& value) {\n  return std::visit([](const auto& held) { return to_json(held); }, value);\n}\n` +
    `inline void read_json(JsonReader& in, const nlohmann::json& from, ${item.name}& value) {\n  const std::string_view type = in.type_of(from);\n` +
    item.cases.map((c, i) => `  ${i ? 'else if' : 'if'} (type == "${c.tag}") read_json(in, from, value.emplace<${item.name + camel(c.tag)}>());\n`).join('') +
    `  else in.fail("is of an unknown type");\n}\n`;
}

function cppJsonHeader(file, schema) {
  return header(file, 'The JSON form. Native only.') + `#pragma once\n\n#include "protocol/json_reader.h"\n#include "${schema.namespace}/${schema.namespace}.gen.h"\n` +
    schema.uses.map((use) => `#include "${use}/${use}_json.gen.h"\n`).join('') +
    `\nnamespace foyer::${schema.namespace} {\n\n` +
    (schema.uses.length ? schema.uses.map((use) => `using ${use}::read_json;\nusing ${use}::to_json;\n`).join('') + '\n' : '') +
    schema.items.map((item) => cppJson(item, schema)).join('\n') + `\n}  // namespace foyer::${schema.namespace}\n`;
}

// ---- TypeScript ----------------------------------------------------------------------------------------------------

function tsType(type) {
  switch (type.kind) {
    case 'bool': return 'boolean';
    case 'int': case 'float': return 'number';
    case 'string': return 'string';
    case 'list': return `${tsType(type.item)}[]`;
    case 'optional': return `${tsType(type.item)} | undefined`;
    default: return type.name;
  }
}
const tsField = (f, indent) => `${docLines(f.doc, indent)}${indent}${f.name}${f.type.kind === 'optional' ? '?' : ''}: ${tsType(f.type)};\n`;

function tsDeclare(item) {
  const doc = docLines(item.doc, '');
  if (item.kind === 'enum') return `${doc}export const ${item.name}Names = [${item.values.map((v) => `'${v}'`).join(', ')}] as const;\nexport type ${item.name} = (typeof ${item.name}Names)[number];\n`;
  if (item.kind === 'record') return `${doc}export interface ${item.name} {\n${item.fields.map((f) => tsField(f, '  ')).join('')}}\n`;
  return `${doc}export type ${item.name} =\n` + item.cases.map((c) => `${docLines(c.doc, '  ')}  | { type: '${c.tag}'; ${c.fields.map((f) => `${f.name}${f.type.kind === 'optional' ? '?' : ''}: ${tsType(f.type)}`).join('; ')} }`).join('\n') + ';\n';
}
function tsWrite(type, value, schema) {
  switch (type.kind) {
    case 'bool': return `out.u8(${value} ? 1 : 0);`;
    case 'int': return `out.signed(${value});`;
    case 'float': return `out.f64(${value});`;
    case 'string': return `out.string(${value});`;
    case 'list': return `out.varint(${value}.length); for (const item of ${value}) { ${tsWrite(type.item, 'item', schema)} }`;
    case 'optional': return `if (${value} === undefined) out.u8(0); else { out.u8(1); ${tsWrite(type.item, value, schema)} }`;
    default: return `write${type.name}(out, ${value});`;
  }
}
function tsRead(type, schema) {
  switch (type.kind) {
    case 'bool': return 'input.u8() !== 0';
    case 'int': return 'input.signed()';
    case 'float': return 'input.f64()';
    case 'string': return 'input.string()';
    case 'list': return `input.list(() => (${tsRead(type.item, schema)}))`;
    case 'optional': return `input.u8() === 0 ? undefined : ${tsRead(type.item, schema)}`;
    default: return `read${type.name}(input)`;
  }
}
function tsBinary(item, schema) {
  if (item.kind === 'enum') {
    return `export function write${item.name}(out: ByteWriter, value: ${item.name}): void { out.u8(${item.name}Names.indexOf(value)); }\n` +
      `export function read${item.name}(input: ByteReader): ${item.name} { return input.oneOf(${item.name}Names); }\n`;
  }
  if (item.kind === 'record') {
    return `export function write${item.name}(out: ByteWriter, value: ${item.name}): void {\n${item.fields.map((f) => `  ${tsWrite(f.type, `value.${f.name}`, schema)}\n`).join('')}}\n` +
      `export function read${item.name}(input: ByteReader): ${item.name} {\n  return { ${item.fields.map((f) => `${f.name}: ${tsRead(f.type, schema)}`).join(', ')} };\n}\n`;
  }
  return `export function write${item.name}(out: ByteWriter, value: ${item.name}): void {\n  switch (value.type) {\n` +
    item.cases.map((c, i) => `    case '${c.tag}': out.u8(${i}); ${c.fields.map((f) => tsWrite(f.type, `value.${f.name}`, schema)).join(' ')} break;\n`).join('') + `  }\n}\n` +
    `export function read${item.name}(input: ByteReader): ${item.name} {\n  switch (input.u8()) {\n` +
    item.cases.map((c, i) => `    case ${i}: return { ${[`type: '${c.tag}'`, ...c.fields.map((f) => `${f.name}: ${tsRead(f.type, schema)}`)].join(', ')} };\n`).join('') +
    `    default: throw new RangeError('${item.name}');\n  }\n}\n`;
}

function tsModule(file, schema) {
  const imports = schema.uses.map((use) => {
    const names = [...schema.known.values()].filter((item) => item.namespace === use).map((item) => item.name);
    const source = JSON.stringify(schema.items);
    const used = names.filter((name) => source.includes(`"name":"${name}"`));
    return used.length ? `import { ${used.flatMap((n) => [`type ${n}`, `read${n}`, `write${n}`]).join(', ')} } from './${use}.gen';\n` : '';
  }).join('');
  return header(file, 'Types and their binary form.') + `import type { ByteReader, ByteWriter } from '../brain/bytes';\n${imports}\n` +
    schema.constants.map((c) => `${docLines(c.doc, '')}export const ${c.name} = ${c.value};\n`).join('') + '\n' +
    schema.items.map(tsDeclare).join('\n') + '\n' + schema.items.map((item) => tsBinary(item, schema)).join('\n');
}

// ---- main ----------------------------------------------------------------------------------------------------------

const { values, positionals } = parseArgs({ allowPositionals: true, options: { cpp: { type: 'string' }, ts: { type: 'string' } } });
const [file] = positionals;
const schema = load(file);
const put = (dir, name, text) => { mkdirSync(dir, { recursive: true }); writeFileSync(join(dir, name), text); };
if (values.cpp) {
  put(values.cpp, `${schema.namespace}.gen.h`, cppHeader(file, schema));
  put(values.cpp, `${schema.namespace}_json.gen.h`, cppJsonHeader(file, schema));
}
if (values.ts) put(values.ts, `${schema.namespace}.gen.ts`, tsModule(file, schema));
