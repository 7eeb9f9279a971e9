// Line icons on a grid of 24, drawn in the colour of the text around them.
import { h, type VNode } from './dom';

const kPaths = {
  inbox: 'M3 13h5l1.5 3h5L16 13h5M5.5 5h13L21 13v5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18v-5z',
  reports: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  team: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 15c2 .8 3.2 2.5 3.5 5',
  tuning: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  install: 'M8.5 7 3.5 12l5 5M15.5 7l5 5-5 5M13.5 4.5l-3 15',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0',
  keyboard:
    'M4 6.5h16A1.5 1.5 0 0 1 21.5 8v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 16V8A1.5 1.5 0 0 1 4 6.5M6.5 10.5h.01M10 10.5h.01M13.5 10.5h.01M17 10.5h.01M8 14h8',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c2.5 2.6 3.5 5.6 3.5 9s-1 6.4-3.5 9c-2.5-2.6-3.5-5.6-3.5-9s1-6.4 3.5-9',
  leave: 'M14 4H6a1.5 1.5 0 0 0-1.5 1.5v13A1.5 1.5 0 0 0 6 20h8M10 12h11M17.5 8.5 21 12l-3.5 3.5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  details: 'M4 4.5h16A1.5 1.5 0 0 1 21.5 6v12a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 18V6A1.5 1.5 0 0 1 4 4.5M14.5 4.5v15',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  lock: 'M6 10.5h12v9.5H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  check: 'M5 12.5 10 17.5 19.5 7',
  bot: 'M6 8h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2M12 8V4.5M9 13v1M15 13v1',
  negative: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8.5 16.2c.9-1.3 2.1-2 3.5-2s2.6.7 3.5 2M9 9.8v.4M15 9.8v.4',
  neutral: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8.5 15h7M9 9.8v.4M15 9.8v.4',
  positive: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8.5 14.2c.9 1.3 2.1 2 3.5 2s2.6-.7 3.5-2M9 9.8v.4M15 9.8v.4',
  copy: 'M9 9h10.5v11H9zM15 9V4.5H4.5v11H9',
  hand: 'M4 12h13M12.5 6.5 18 12l-5.5 5.5M20.5 5v14',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.8-4 3.5-6 7.5-6s6.7 2 7.5 6',
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1',
  clip: 'm20 11.5-8 8a5 5 0 0 1-7-7l8.3-8.3a3.3 3.3 0 0 1 4.7 4.7l-8.2 8.2a1.7 1.7 0 0 1-2.4-2.4l7.5-7.5',
  file: 'M13.5 3.5h-7A1.5 1.5 0 0 0 5 5v14a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 19V9zM13.5 3.5V9H19',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.5 9.5a2.5 2.5 0 1 1 3.8 2.1c-.9.6-1.3 1-1.3 2M12 16.8v.1',
} as const;
export type IconName = keyof typeof kPaths;

// Decoration: whatever it means stands beside it in words, or in the label of the button around it.
export function icon(name: IconName): VNode {
  return h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: kPaths[name] }));
}

// An open door with light behind it.
export function mark(): VNode {
  return h('svg', { class: 'mark', viewBox: '0 0 32 32', 'aria-hidden': 'true' },
    h('rect', { class: 'mark-wall', width: 32, height: 32, rx: 8 }),
    h('path', { class: 'mark-light', d: 'M10 26V13a6 6 0 0 1 12 0v13z' }),
    h('path', { class: 'mark-door', d: 'M10 26V13a6 6 0 0 1 6-6v19z' }),
    h('circle', { class: 'mark-knob', cx: 14, cy: 17.5, r: 1 }));
}
