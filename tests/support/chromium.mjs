// The Chromium that the tests drive, as Debian has it.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(fileURLToPath(new URL('../../web/package.json', import.meta.url)))('playwright-core');

// What a page is and does is the same in both. The shell has no windows, menus and profiles around it, and is done with a page in less than
// half of the processor's time.
const kShell = '/usr/bin/chromium-headless-shell';
const kWhole = '/usr/bin/chromium';

// What Chromium would otherwise ask the network for by itself is off.
const kArguments = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// WebGL without a graphics card; what the processor draws as it is need not be put together by WebGL, too.
const kCanvas = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing'];

// canvas: its pages may use WebGL.
export const launch = ({ canvas = false } = {}) =>
  chromium.launch({ executablePath: kShell, args: [...kArguments, ...(canvas ? kCanvas : [])] });

// As a visitor has it: where the browser around the page matters, its settings, its policies, its notifications, its speed.
export const launchWhole = () => chromium.launch({ executablePath: kWhole, args: kArguments });
// The one context of such a browser with a profile in this folder.
export const launchWith = (profile) => chromium.launchPersistentContext(profile, { executablePath: kWhole, args: kArguments, locale: 'en-GB' });
