// The other end of everything that the controller touches: sockets that a test opens, answers and breaks, a clock that a test
// turns, and REST answers that a test sets.
import { me, now } from './fixtures.mjs';
import { admin } from './load.mjs';

class SocketDouble {
  sent = [];
  onopen = this.onclose = this.onmessage = null;
  send(text) { this.sent.push(JSON.parse(text)); }
  close() { this.closed = true; }
  // As the relay does.
  tell(frame) { this.onmessage({ data: JSON.stringify(frame) }); }
  take(type) {
    const frames = this.sent.filter((frame) => frame.type === type);
    this.sent = this.sent.filter((frame) => frame.type !== type);
    return frames;
  }
}

const kUsual = { threshold: 0.6, margin: 0.15, blend: 1 };

const settled = () => new Promise((resolve) => setImmediate(resolve));

export class Desk {
  sockets = [];
  timers = [];
  time = now;
  kept = new Map();
  fragment = '';
  told = [];
  session = { ok: true, value: me };
  random = 0;
  // What the relay answers to GET, PUT and DELETE /v1/tuning; what was asked; and the inspector's sliders.
  tuning = { ok: true, value: { tuning: kUsual, configured: kUsual, saved: false } };
  asked = [];
  sliders = undefined;

  constructor(kept = new Map()) {
    this.kept = kept;
    this.controller = new admin.Controller(this.host(), () => undefined);
    this.actions = this.controller.actions();
  }

  host() {
    const done = async () => ({ ok: true, value: [] });
    return {
      api: {
        me: async () => this.session,
        setup: done,
        login: done,
        logout: done,
        agents: done,
        add_agent: done,
        sites: done,
        report: done,
        tuning: async () => this.tuning,
        save_tuning: async (site, tuning) => this.change('save', site, tuning),
        forget_tuning: async (site) => this.change('forget', site),
      },
      inspector: {
        show: async (site, locale, tried) => { this.sliders = tried; return true; },
        tune: (tuning) => { this.asked.push(['tune', tuning]); },
        ask: () => undefined,
        hide: () => undefined,
      },
      link: {
        open: () => {
          const socket = new SocketDouble();
          this.sockets.push(socket);
          return socket;
        },
        after: (delay_ms, run) => {
          const timer = { delay_ms, run };
          this.timers.push(timer);
          return () => {
            this.timers = this.timers.filter((other) => other !== timer);
          };
        },
        random: () => 0.5,
      },
      now: () => this.time,
      random_bytes: (count) => new Uint8Array(count).fill(++this.random),
      languages: () => ['en'],
      fragment: () => this.fragment,
      set_fragment: (fragment) => { this.fragment = fragment; },
      recall: (where, key) => this.kept.get(key) ?? '',
      remember: (where, key, value) => this.kept.set(key, value),
      notifications: () => 'on',
      ask_for_notifications: async () => 'on',
      notify: (title, text) => this.told.push([title, text]),
      hidden: () => true,
      copy: async () => undefined,
      focus: () => undefined,
    };
  }

  change(...asked) {
    this.asked.push(asked);
    return this.tuning;
  }

  get socket() { return this.sockets[this.sockets.length - 1]; }
  get state() { return this.controller.state; }

  async sign_in() {
    this.controller.begin();
    await settled();
    return this;
  }

  welcome(epoch = 'e1', conversations = []) {
    this.socket.onopen();
    this.socket.tell({ type: 'welcome', version: 2, epoch, now: this.time, agent: me });
    this.socket.tell({ type: 'list', conversations });
  }

  async lose_connection() {
    this.socket.onclose();
    await settled();
  }

  // The next attempt to connect, without waiting for it.
  reconnect() { this.timers.shift().run(); }
}
