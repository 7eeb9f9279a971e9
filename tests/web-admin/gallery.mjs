// Every screen of the agents' page as a State, to be drawn in a browser without a relay. `node gallery.mjs DIR` puts pictures
// of all of them, light and dark, wide and narrow, into DIR.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open_browser } from './browser.mjs';
import { desk, empty_report, id, me, now, report, sites, agents } from './fixtures.mjs';
import { admin } from './load.mjs';

const signed_in = (language, change) => ({
  ...admin.first_state(language, now, 'off'),
  account: { kind: 'signed_in', agent: me },
  connection: 'online',
  desk,
  sites,
  ...change,
});
const inbox = (conversation, details = false) => ({ page: 'inbox', conversation, details });
const pending = (change) => ({
  conversation: id(4),
  id: id(),
  at: now,
  body: { type: 'text', text: '' },
  status: 'sending',
  error: '',
  sent_at: now,
  retry_at: 0,
  ...change,
});

const outbox = [
  pending({ body: { type: 'text', text: 'Then 8 g of leaf, water just off the boil, and a first rinse.' } }),
  pending({
    body: { type: 'text', text: 'I can put a sample into your next parcel.' },
    status: 'failed',
    error: 'The conversation is full.',
  }),
];
const usual = { threshold: 0.6, margin: 0.15, blend: 1 };
const tuned = { threshold: 0.7, margin: 0.15, blend: 1 };
const report_state = (change) => ({ ...admin.first_state('en', now, 'off').report, report, ...change });

export const screens = {
  setup: {
    ...admin.first_state('en', now, 'off'),
    account: { kind: 'setup', token: 't', busy: false, error: 'The two passwords differ.' },
  },
  login: { ...admin.first_state('en', now, 'off'), account: { kind: 'login', setup_needed: false, busy: false, error: '' } },
  'login-zh': {
    ...admin.first_state('zh', now, 'off'),
    account: { kind: 'login', setup_needed: false, busy: false, error: '' },
  },
  empty: signed_in('en', { desk: admin.kEmptyDesk }),
  list: signed_in('en', { tab: 'all' }),
  urgent: signed_in('en', { route: inbox(id(1)) }),
  'urgent-zh': signed_in('zh', { route: inbox(id(2)) }),
  mine: signed_in('en', {
    tab: 'mine',
    route: inbox(id(4)),
    desk: { ...desk, outbox },
    drafts: new Map([[id(4), { mode: 'note', text: 'Ask the warehouse for a sample.' }]]),
  }),
  offline: signed_in('en', { tab: 'mine', route: inbox(id(4)), connection: 'offline', desk: { ...desk, outbox } }),
  closed: signed_in('en', { tab: 'all', route: inbox(id(8)) }),
  details: signed_in('en', { route: inbox(id(1), true) }),
  reports: signed_in('en', { route: { page: 'reports' }, report: report_state({}) }),
  'reports-empty': signed_in('zh', {
    route: { page: 'reports' },
    report: report_state({ report: empty_report, period: 'custom' }),
  }),
  team: signed_in('en', { route: { page: 'team' }, team: { agents, busy: false, error: '', added: '林晓' } }),
  tuning: signed_in('en', { route: { page: 'tuning' }, tuning: {
    ...admin.first_state('en', now, 'off').tuning, site: 'demo', status: 'shown', note: '3 test questions. 2 lines are no question: 4, 5.',
    tried: { threshold: 0.75, margin: 0.15, blend: 1 }, kept: { tuning: tuned, configured: usual, saved: true }, done: 'Saved.',
  } }),
  install: signed_in('en', { route: { page: 'install' }, copied: 'saas' }),
  help: signed_in('en', { help: true }),
};

const sizes = { wide: { width: 1440, height: 900 }, desk: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } };

async function pictures(folder, wanted) {
  mkdirSync(folder, { recursive: true });
  const browser = await open_browser();
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const scheme of ['light', 'dark']) {
      const page = await browser.page({ viewport, colorScheme: scheme });
      for (const name of Object.keys(screens).filter((screen) => wanted.length === 0 || wanted.includes(screen))) {
        await browser.draw(page, screens[name]);
        await page.screenshot({ path: join(folder, `${name}-${size}-${scheme}.png`) });
      }
      await page.context().close();
    }
  }
  await browser.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await pictures(process.argv[2] ?? 'gallery', process.argv.slice(3));
