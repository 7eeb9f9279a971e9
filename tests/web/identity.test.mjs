// The snippets of the docs, each in its language where the machine has it, against the vectors that the relay is tested with.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from './tools.mjs';

const { secret, hashes } = JSON.parse(readFileSync(`${root}tests/server/auth/identity_vectors.json`));
const snippets = `${root}assets/docs/snippets`;

const languages = {
  PHP: ['php', `${snippets}/identity.php`],
  Python: ['python3', `${snippets}/identity.py`],
  Ruby: ['ruby', `${snippets}/identity.rb`],
  Node: [process.execPath, `${snippets}/identity.mjs`],
  Go: ['go', 'run', `${snippets}/identity.go`],
  Java: ['java', '-Dfile.encoding=UTF-8', '-Dsun.jnu.encoding=UTF-8', `${snippets}/Identity.java`],
};

// Ids are not English everywhere, and neither is a machine's locale.
const environment = { ...process.env, FOYER_SECRET: secret, LC_ALL: 'C.UTF-8', GO111MODULE: 'off' };

test('openssl says the same', () => {
  for (const { id, hash } of hashes) {
    const said = execFileSync('openssl', ['dgst', '-sha256', '-hmac', secret], { input: id, encoding: 'utf8' });
    assert.equal(said.trim().split(' ').pop(), hash, id);
  }
});

for (const [language, [command, ...rest]] of Object.entries(languages)) {
  const missing = spawnSync(command, ['--version']).error !== undefined;
  test(`the snippet in ${language} makes the hashes that the relay expects`, { skip: missing && `${command} is not here` }, () => {
    for (const { id, hash } of hashes) {
      assert.equal(execFileSync(command, [...rest, id], { env: environment, encoding: 'utf8' }).trim(), hash, id);
    }
  });
}
