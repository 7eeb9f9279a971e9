// What is live in a person's words, for the widget and the agents' page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { isEmojiOnly, linkAttributes, readText } = await importTypeScript('web/shared/plain_text.ts');
const { sizeText } = await importTypeScript('web/shared/size.ts');

// "text[link](url){code}" and, for a block, "{{code}}".
const shape = (text) => readText(text).map(({ kind, text: said, url }) =>
  ({ text: said, link: `[${said}](${url})`, code: `{${said}}`, block: `{{${said}}}` })[kind]).join('');
const links = (text) => readText(text).filter(({ kind }) => kind === 'link').map(({ url }) => url);

test('addresses end before what closes the sentence around them', () => {
  for (const [text, urls] of [
    ['see https://x.example/a, please', ['https://x.example/a']],
    ['(see https://x.example/a).', ['https://x.example/a']],
    ['https://x.example/wiki/Foyer_(room)', ['https://x.example/wiki/Foyer_(room)']],
    ['"https://x.example/?a=1&b=2#c"!', ['https://x.example/?a=1&b=2#c']],
    ['<https://x.example>', ['https://x.example/']],
    ['HTTP://X.EXAMPLE/A', ['http://x.example/A']],
    ['http://localhost:8080/demo/ and https://y.example:8443', ['http://localhost:8080/demo/', 'https://y.example:8443/']],
    ['请看https://x.example/。谢谢', ['https://x.example/']],
    ['请看https://x.example谢谢', ['https://x.example/']],
  ]) assert.deepEqual(links(text), urls, text);
});

test('nothing but http, https, mailto and tel is ever a link', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://x.example', 'httpserver http:/x', 'https://', 'https://.',
    'https://paypal.example@evil.example/', 'https://user:word@x.example/', 'x://y', 'vbscript:x']) {
    assert.deepEqual(links(text).filter((url) => !url.startsWith('mailto:')), [], text);
  }
});

test('a name in another alphabet is shown as the network knows it', () => {
  assert.equal(shape('https://аpple.example/pay'), '[https://xn--pple-43d.example/pay](https://xn--pple-43d.example/pay)');
  assert.equal(shape('https://bücher.example'), '[https://xn--bcher-kva.example/](https://xn--bcher-kva.example/)');
  assert.equal(shape('https://例え.example/'), '[https://xn--r8jz45g.example/](https://xn--r8jz45g.example/)');
});

test('a link says nothing to where it leads, and gives it no hold on the page', () => {
  assert.deepEqual(linkAttributes('https://x.example/'), { href: 'https://x.example/', rel: 'noopener noreferrer nofollow', target: '_blank' });
  assert.equal(linkAttributes('tel:+4420').target, undefined);
});

test('e-mail addresses are live', () => {
  assert.equal(shape('write to ann.lee+shop@mail.example.co.uk.'), 'write to [ann.lee+shop@mail.example.co.uk](mailto:ann.lee+shop@mail.example.co.uk).');
  assert.deepEqual(links('a@b @home me@localhost 3@'), []);
});

test('telephone numbers are live; dates, prices and order numbers are not', () => {
  for (const [text, url] of [
    ['+44 20 7946 0018', 'tel:+442079460018'], ['+1 (415) 555-2671', 'tel:+14155552671'], ['(415) 555-2671', 'tel:4155552671'],
    ['415-555-2671', 'tel:4155552671'], ['020 7946 0018', 'tel:02079460018'], ['010-62770000', 'tel:01062770000'], ['13812345678', 'tel:13812345678'],
    ['请拨打13812345678。', 'tel:13812345678'], ['+49 (0)30 901820', 'tel:+49030901820'],
  ]) assert.deepEqual(links(`${text}`), [url], text);
  for (const text of ['2026-11-23', '23.11.2026', '10:30-18:00', '1,299.00', 'A-20931', 'order 100200300', '#0208123456', '192.168.1.100', '12/05/2026 14:30', '4111 1111 1111 1111']) {
    assert.deepEqual(links(text), [], text);
  }
});

test('code is kept from links, in a line and in fences', () => {
  assert.equal(shape('run `curl https://x.example` now'), 'run {curl https://x.example} now');
  assert.equal(shape('so:\n```js\nlet a = 1;\n\nlet b;\n```\nright?'), 'so:\n{{let a = 1;\n\nlet b;}}right?');
  assert.equal(shape('```\nno end'), '```\nno end');
  assert.equal(shape('a ``` b'), 'a ``` b');
});

test('the pieces are the text', () => {
  const text = 'a https://x.example/. b me@x.example, +44 20 7946 0018 <script>';
  assert.equal(readText(text).map((piece) => piece.text).join(''), text);
});

test('hostile text is read to its end', () => {
  for (const text of ['```\n'.repeat(1000), '`'.repeat(4000), 'https://'.repeat(500), `${'a'.repeat(60)}@`.repeat(66), '+1 2 3 4 '.repeat(400), '('.repeat(4000), `https://x.example/${')'.repeat(3900)}`, `a@${'b.'.repeat(1900)}`]) {
    assert.ok(readText(text).map((piece) => piece.text).join('').length <= text.length, text.slice(0, 20));
  }
});

test('a few emoji alone are told from words', () => {
  for (const text of ['👍', '❤️', '👩‍👩‍👧‍👦', '🇩🇪 🎉', '👍🏽👍🏽', '1️⃣']) assert.ok(isEmojiOnly(text), text);
  for (const text of ['', ' ', '1', '#', '12', 'ok 👍', '👍.', '©', '👍'.repeat(9)]) assert.equal(isEmojiOnly(text), false, text);
});

test('a size is told as the language writes it', () => {
  assert.equal(sizeText(10 * 1024 * 1024, 'en'), '10 MB');
  assert.equal(sizeText(4.2 * 1024 * 1024, 'de'), '4,2 MB');
  assert.match(sizeText(999, 'en'), /^999 byte/);
  assert.match(sizeText(2048, 'no such tag'), /2/);
});
