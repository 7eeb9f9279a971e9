// The script tag of each site, to be copied.
import type { Site } from '../interfaces';
import { h, type VNode } from './dom';
import { button } from './parts';
import type { Scene } from './scene';

export function install(scene: Scene): VNode {
  const { state, say } = scene;
  return h('main', { class: 'page install' },
    h('header', { class: 'page-head' }, h('h1', {}, say.install)),
    h('p', { class: 'lead' }, say.install_lead),
    state.sites.length === 0 ? h('p', { class: 'muted' }, say.no_sites) : state.sites.map((site) => site_card(site, scene)));
}

function site_card(site: Site, { state, actions, say }: Scene): VNode {
  const copied = state.copied === site.key;
  return h('section', { class: 'card site', key: site.key },
    h('header', {}, h('h2', {}, site.name), h('code', {}, site.key),
      button('normal', copied ? say.copied : say.copy, () => actions.copy_tag(site), { icon: copied ? 'check' : 'copy' })),
    h('pre', { tabindex: 0 }, h('code', {}, site.tag)),
    h('details', {}, h('summary', {}, say.install_pinned), h('pre', { tabindex: 0 }, h('code', {}, site.pinned_tag))),
    site.secret !== undefined && h('details', { class: 'secret' },
      h('summary', {}, say.install_secret), h('p', { class: 'formula' }, say.install_secret_use), h('pre', { tabindex: 0 }, h('code', {}, site.secret))),
    h('p', { class: 'formula' }, `${say.install_origins} ${site.origins.join(', ')}`));
}
