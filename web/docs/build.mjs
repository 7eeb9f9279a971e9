// assets/docs/*.md -> the relay's /docs: pages without a script or an inline style, each with the contents of all and of
// itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { root } from '../bundle.mjs';

const folder = join(root, 'assets/docs');
const pages = [['index', 'Overview'], ['owner', 'Owners'], ['agent', 'Agents'], ['integrator', 'Integrators'], ['operator', 'Operators']];

const snippets = [
  ['PHP', 'identity.php', 'php'], ['Python', 'identity.py', 'python'], ['Ruby', 'identity.rb', 'ruby'], ['Node', 'identity.mjs', 'js'],
  ['Go', 'identity.go', 'go'], ['Java', 'Identity.java', 'java'],
];

const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

// What {{name}} in a page stands for: text that is also run, or tested against.
function insertions() {
  const { secret, hashes } = JSON.parse(readFileSync(join(root, 'tests/server/auth/identity_vectors.json')));
  const shortOnes = hashes.filter(({ id }) => id.length < 40);
  return {
    secret,
    snippets: snippets.map(([title, file, language]) => `### ${title}\n\n\`\`\`${language}\n${readFileSync(join(folder, 'snippets', file), 'utf8')}\`\`\`\n`).join('\n'),
    vectors: ['| id | hash |', '| --- | --- |', ...shortOnes.map(({ id, hash }) => `| \`${id}\` | \`${hash}\` |`)].join('\n'),
  };
}

function render(name, inserted) {
  const source = readFileSync(join(folder, `${name}.md`), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, key) => inserted[key]);
  const headings = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        if (depth === 2) headings.push([slug(text), text]);
        return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // A wide one scrolls by itself, and can be reached by the keyboard for it.
      table(token) {
        const cells = (row, tag) => `<tr>${row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        return `<div class="wide" tabindex="0"><table><thead>${cells(token.header, 'th')}</thead><tbody>${token.rows.map((row) => cells(row, 'td')).join('\n')}</tbody></table></div>\n`;
      },
      code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}\n</code></pre>\n`,
    },
  });
  return { body: marked.parse(source), headings, title: source.match(/^# (.+)$/m)[1] };
}

// [path, content] of each page. sheet: the style sheet's path.
export function docsPages(sheet) {
  const template = readFileSync(join(root, 'web/docs/page.html'), 'utf8');
  const inserted = insertions();
  return pages.map(([name]) => {
    const { body, headings, title } = render(name, inserted);
    const links = pages.map(([to, label]) => `<li><a href="${to === 'index' ? './' : to}"${to === name ? ' aria-current="page"' : ''}>${label}</a></li>`);
    const parts = { title: escaped(title), sheet: `..${sheet}`, pages: links.join(''), body,
      headings: headings.map(([id, text]) => `<li><a href="#${id}">${escaped(text)}</a></li>`).join('') };
    return [`docs/${name}.html`, Buffer.from(template.replace(/\{\{(\w+)\}\}/g, (_, key) => parts[key]))];
  });
}

// What the pages are made of, besides this folder.
export const docsSources = [folder, join(root, 'tests/server/auth')];
