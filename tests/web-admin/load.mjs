// Compiles the agents' page for a test: `admin` for Node, `admin_script` for a browser. Types come from the schema first.
import { execFileSync } from 'node:child_process';
import { bundle, root } from '../../web/bundle.mjs';

execFileSync(process.execPath, [
  `${root}src/protocol/generate.mjs`,
  `${root}src/protocol/protocol.schema`,
  '--ts',
  `${root}web/gen`,
]);
export const admin_script = await bundle(`${root}tests/web-admin/admin.ts`, 'esm');
export const admin = await import(`data:text/javascript;base64,${admin_script.toString('base64')}`);
