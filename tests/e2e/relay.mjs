// A real relay: the shipped binary, its own process, a real SQLite file in a folder of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const kStartMs = 30_000;
const kSaas = join(root, '../shared/data/support_saas');

export const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

export class Relay {
  // The port stays over a restart: the visitor's page is from it. address: what the relay's paths come after.
  static async start(options = []) {
    const relay = new Relay();
    relay.data = mkdtempSync(join(tmpdir(), 'foyer-relay-'));
    relay.port = await freePort();
    relay.origin = `http://127.0.0.1:${relay.port}`;
    relay.address = relay.origin + (options[options.indexOf('--prefix') + 1 || options.length] ?? '');
    relay.options = options;
    await relay.up();
    return relay;
  }

  async up() {
    this.output = '';
    const sites = existsSync(kSaas) ? ['--site-file', join(root, 'server/saas.json')] : [];
    this.process = spawn(join(root, 'build/release/foyer'), ['serve', '--config', join(root, 'server/demo.json'), ...sites, '--listen', `127.0.0.1:${this.port}`,
      '--data', this.data, ...this.options], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.gone = new Promise((resolve) => this.process.once('exit', (code, signal) => resolve({ code, signal })));
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (chunk) => { this.output += chunk; });
    await this.answers();
  }

  async answers() {
    for (const until = Date.now() + kStartMs; Date.now() < until;) {
      const response = await fetch(`${this.address}/healthz`).catch(() => undefined);
      if (response?.ok) return;
      if (this.process.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the relay does not answer:\n${this.output}`);
  }

  setupLink() {
    const link = this.output.match(/http:\S+\/admin#setup=\S+/)?.[0];
    if (!link) throw new Error(`no first-run link was printed:\n${this.output}`);
    return link;
  }

  async kill(signal = 'SIGKILL') {
    this.process.kill(signal);
    return this.gone;
  }
}
