// A file in the transcript, and files on their way out.
import type { File as SentFile } from '../../gen/protocol.gen';
import { sizeText } from '../../shared/size';
import { fileAddress, isPicture } from '../../shared/upload';
import type { Upload } from '../interfaces';
import { h, type VNode } from './dom';
import { icon } from './icons';
import { button, icon_button } from './parts';
import type { Scene } from './scene';

// The relay shows pictures in place and has everything else saved; neither may run anything.
export function sent_file({ id, name, media, size }: SentFile, locale: string): VNode {
  const address = fileAddress('.', id);
  const words = h('span', {}, h('bdi', { class: 'file-name' }, name), h('span', { class: 'file-size' }, sizeText(size, locale)));
  const picture = isPicture(media) && h('img', { src: address, alt: name, loading: 'lazy' });
  return h('a', { class: 'file', href: address, target: '_blank', rel: 'noopener', title: name }, picture || [icon('file'), words]);
}

export function upload_row(upload: Upload, { say, state, actions }: Scene, site: string): VNode {
  const { key, file, share, error } = upload;
  const limit = state.sites.find((one) => one.key === site)?.max_file_bytes ?? 0;
  return h('li', { class: error === '' ? 'upload' : 'upload failed', key },
    h('div', { class: 'upload-middle' },
      h('span', { role: error === '' ? undefined : 'alert' },
        error === ''
          ? `${file.name} · ${sizeText(file.size, say.locale)}`
          : say.upload_failed[error](file.name, sizeText(limit, say.locale))),
      error === '' && h('progress', { max: 1, value: share, 'aria-label': file.name })),
    (error === 'failed' || error === 'too_fast') && button('quiet', say.retry, () => actions.retry_upload(key)),
    icon_button('close', say.cancel_upload(file.name), () => actions.cancel_upload(key)));
}
