// For scripts/sizes: puts its tables where README.md has them, between comments.
//
//   node write_tables.mjs README.md SIZES PEERS
import { readFileSync, writeFileSync } from 'node:fs';

const [readme, sizes, peers] = process.argv.slice(2);
const withCommas = (text) => text.replace(/\b\d{4,}\b/g, (number) => Number(number).toLocaleString('en'));
const tables = {
  sizes: `| a visitor downloads, bytes after brotli 11 | | budget |\n| --- | --- | --- |\n${withCommas(readFileSync(sizes, 'utf8').replace(/ +/g, ' '))}`,
  peers: readFileSync(peers, 'utf8'),
};

let text = readFileSync(readme, 'utf8');
for (const [name, table] of Object.entries(tables)) {
  const [begin, end] = [`<!-- ${name}: by scripts/sizes --readme -->\n`, `<!-- ${name} end -->`];
  const [at, until] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (at < begin.length || until < at) throw new Error(`${readme}: no place for ${name}`);
  text = text.slice(0, at) + table + text.slice(until);
}
writeFileSync(readme, text);
