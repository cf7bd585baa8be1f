// Runs before every command, in plain Node: installs the packages when they are missing or older than the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
// npm writes this file last, so an install that was cut short counts as missing.
const installed = join(root, 'node_modules', '.package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  process.stdout.write('installing packages …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, onnxruntime_node_install: 'skip', npm_config_onnxruntime_node_install: 'skip' },
  });
  if (run.status !== 0) {
    process.stderr.write(
      'pincite: the packages could not be installed; is the package registry reachable?\n',
    );
    process.exit(run.status ?? 1);
  }
}
