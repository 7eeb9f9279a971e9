// A file in a message: a picture as itself, anything else by its name and size; a click saves it. Pictures are drawn on a
// canvas, which no img-src policy forbids.
import type { File as SentFile } from '../../gen/protocol.gen';
import { sizeText } from '../../shared/size';
import { isPicture } from '../../shared/upload';
import type { Transfers } from '../transfers';
import { h } from './h';
import { fileIcon } from './icons';

// In pixels of the page; drawn in twice as many, for screens that have them.
const kWidest = 260;
const kHighest = 200;

// A browser needs the address until it has begun to save.
const kSavingMs = 60_000;

export function renderFile(file: SentFile, transfers: Transfers, locale: string): HTMLElement {
  const size = sizeText(file.size, locale);
  const words = h('span', { class: 'file-words' },
    h('bdi', { class: 'file-name' }, file.name), h('span', { class: 'file-size' }, size));
  const button = h('button', { type: 'button', class: 'file' }, fileIcon(), words);
  button.addEventListener('click', () => void save(file, transfers).catch(complain));
  if (isPicture(file.media)) void showPicture(file, transfers, button).catch(complain);
  return button;
}

const complain = (error: unknown) => console.warn('Foyer:', error);

async function showPicture(file: SentFile, transfers: Transfers, button: HTMLElement): Promise<void> {
  const bitmap = await createImageBitmap(await transfers.get(file.id));
  const scale = Math.min(1, kWidest / bitmap.width, kHighest / bitmap.height);
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const canvas = h('canvas', { role: 'img', 'aria-label': file.name, width: String(2 * width), height: String(2 * height) });
  canvas.style.width = `${width}px`;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  button.classList.add('picture');
  button.replaceChildren(canvas);
}

// As bytes of no kind: whatever it is, it is saved and not opened.
async function save(file: SentFile, transfers: Transfers): Promise<void> {
  const address = URL.createObjectURL(new Blob([await transfers.get(file.id)], { type: 'application/octet-stream' }));
  h('a', { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), kSavingMs);
}
