// Where an agent writes: to the visitor, or a note to the other agents.
import type { Summary } from '../../gen/protocol.gen';
import type { Draft, DraftMode } from '../interfaces';
import { is_mine, kEmptyDraft, too_long } from '../model/draft';
import type { Strings } from '../strings';
import { h, type Child, type VNode } from './dom';
import { upload_row } from './file';
import { icon } from './icons';
import type { Scene } from './scene';

const kMostRows = 8;

export function composer(scene: Scene, row: Summary): VNode {
  const { state, say } = scene;
  const draft = state.drafts.get(row.conversation) ?? kEmptyDraft;
  const long = too_long(draft.text.trim());
  const closed = draft.mode === 'reply' && row.owner === 'closed';
  return h(
    'form',
    {
      class: `composer ${draft.mode}`,
      ...(draft.mode === 'note' || closed ? {} : receives_files(scene)),
      onsubmit: (event: Event) => {
        event.preventDefault();
        scene.actions.send();
      },
    },
    h('div', { class: 'modes', role: 'tablist' }, mode_button('reply', draft, scene), mode_button('note', draft, scene)),
    text_area(draft, closed, scene, row.conversation),
    h('ul', { class: 'uploads' }, state.uploads.filter(({ conversation }) => conversation === row.conversation)
      .map((upload) => upload_row(upload, scene, row.site))),
    h(
      'div',
      { class: 'composer-foot' },
      h(
        'p',
        { class: long ? 'hint error' : 'hint', role: long ? 'alert' : undefined },
        long ? say.too_long : hint(row, draft, scene),
      ),
      draft.mode === 'reply' && !closed && attach_button(scene),
      h(
        'button',
        { class: 'button primary', type: 'submit', disabled: closed || long || draft.text.trim() === '' },
        icon(draft.mode === 'note' ? 'lock' : 'send'),
        h('span', {}, send_label(row, draft, scene)),
      ),
    ),
  );
}

// Notes are words; a file is for the visitor too.
function receives_files({ actions }: Scene): Record<string, (event: never) => void> {
  return {
    ondragover: (event: DragEvent) => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); },
    ondrop: (event: DragEvent) => {
      if (event.dataTransfer?.files.length === 0) return;
      event.preventDefault();
      actions.attach(event.dataTransfer?.files ?? null);
    },
    onpaste: (event: ClipboardEvent) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      actions.attach(event.clipboardData.files);
    },
  };
}

// A label's click opens the field inside it, which the keyboard reaches by itself.
function attach_button({ actions, say }: Scene): Child {
  return h('label', { class: 'attach icon-button', title: say.attach }, icon('clip'), h('input', {
    type: 'file', multiple: true, 'aria-label': say.attach,
    onchange: (event: Event) => {
      const field = event.currentTarget as HTMLInputElement;
      actions.attach(field.files);
      field.value = '';
    },
  }));
}

function mode_button(mode: DraftMode, draft: Draft, { actions, say }: Scene): VNode {
  return h(
    'button',
    {
      class: 'mode',
      type: 'button',
      role: 'tab',
      'aria-selected': draft.mode === mode ? 'true' : 'false',
      onclick: () => actions.mode(mode),
    },
    mode === 'note' && icon('lock'),
    say[mode],
  );
}

function text_area(draft: Draft, closed: boolean, { actions, say }: Scene, key: string): VNode {
  const pressed = (event: KeyboardEvent): void => {
    // An input method's Enter picks a candidate; it does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    actions.send();
  };
  return h('textarea', {
    key, class: 'composer-text', rows: Math.min(Math.max(draft.text.split('\n').length, 2), kMostRows),
    'aria-label': say.composer_label, placeholder: placeholder(draft, closed, say), disabled: closed,
    value: draft.text, onkeydown: pressed,
    oninput: (event: Event) => actions.draft((event.currentTarget as HTMLTextAreaElement).value),
  });
}

function placeholder(draft: Draft, closed: boolean, say: Strings): string {
  if (closed) return say.closed_hint;
  return draft.mode === 'note' ? say.note_placeholder : say.reply_placeholder;
}

function hint(row: Summary, draft: Draft, { say, me }: Scene): string {
  if (draft.mode === 'note' || is_mine(row, me) || row.owner === 'queue') return say.enter_hint;
  if (row.owner === 'closed') return '';
  return row.owner === 'bot' ? say.bot_hint : say.other_hint(row.assignee_name);
}

function send_label(row: Summary, draft: Draft, { say, me }: Scene): string {
  if (draft.mode === 'note') return say.add_note;
  return is_mine(row, me) || row.owner === 'closed' ? say.send : say.claim_and_send;
}
