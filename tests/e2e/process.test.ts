import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aFolder, bareEnv, bin, shell } from './mentor.js';

const halfMarathon =
  '$mentor new "Run a half marathon" --measure number --unit km --from 5 --to 21.1 --start 2026-09-01 --due 2027-05-01 --relevant "for my heart" --no-input';

describe('the built program', () => {
  it('keeps a goal in a bare environment, without a terminal and with standard input closed', () => {
    const env = bareEnv(aFolder());
    expect(shell(`${halfMarathon} <&-`, env)).toMatchObject({ code: 0 });
    expect(shell('$mentor list </dev/null', env).out).toContain('Run a half marathon');
  });

  it.each(['</dev/null', '<&-', '< <(printf "a\\nb\\n")'])(
    'never waits for an answer with %s, and names the flags',
    (input) => {
      const ended = shell(`$mentor new ${input}`, bareEnv(aFolder()));
      expect(ended.code).toBe(2);
      expect(ended.err).toContain('--relevant');
      expect(ended.out).toBe('');
    },
  );

  it('greets a new user and names the command, without writing anything', () => {
    const home = aFolder();
    const ended = shell('$mentor', bareEnv(home));
    expect(ended.code).toBe(0);
    expect(ended.out + ended.err).toContain('mentor new');
    expect(readdirSync(home).filter((name) => name !== '.cache')).toEqual([]);
  });

  it('ends quietly when the reader of a pipe has seen enough', () => {
    const env = bareEnv(aFolder());
    shell('$mentor demo', env);
    const ended = shell('set -o pipefail; $mentor --demo history --limit 1000 | head -1', env);
    expect(ended.code).toBe(0);
    expect(ended.err).toBe('');
    expect(ended.out.split('\n')).toHaveLength(2);
  });

  it('heals the database after a process was killed while it wrote', async () => {
    const home = aFolder();
    const env = bareEnv(home);
    const file = join(home, 'mentor.db');
    shell(
      `$mentor --db ${file} new "Save" --measure number --from 0 --to 100000 --reading total --start 2020-01-01 --due 2027-12-31 --relevant r --no-input`,
      env,
    );
    const days = Array.from({ length: 60_000 }, (_, i) => {
      const day = new Date(Date.UTC(2020, 0, 2 + (i % 2500))).toISOString().slice(0, 10);
      return `1,${day},1`;
    });
    writeFileSync(join(home, 'days.csv'), `goal,day,value\n${days.join('\n')}\n`);
    const before = shell(`$mentor --db ${file} export`, env).out;
    const whole = readFileSync(file);
    // On a busy machine the commit may be through before it can be cut off: then once more.
    const cutOff = async (): Promise<boolean> => {
      writeFileSync(file, whole);
      const writer = spawn(process.execPath, [bin, '--db', file, 'import', join(home, 'days.csv')], { env });
      const ended = once(writer, 'exit');
      // The file grows while the commit is written out.
      while (writer.exitCode === null && statSync(file).size === whole.length) await setImmediate();
      writer.kill('SIGKILL');
      await ended;
      return existsSync(`${file}-journal`);
    };
    let cut = false;
    for (let tries = 0; !cut && tries < 10; tries += 1) cut = await cutOff();
    expect(cut).toBe(true);
    const healed = shell(`$mentor --db ${file} list`, env);
    expect(healed).toMatchObject({ code: 0, err: '' });
    expect(healed.out).toContain('Save');
    expect(shell(`$mentor --db ${file} export`, env).out).toBe(before);
    expect(readdirSync(home)).not.toContain('mentor.db-journal');
  });

  it('prints its answer when nobody reads its conversation any more', () => {
    const env = bareEnv(aFolder());
    shell(halfMarathon, env);
    const ended = shell(
      'exec 3> >(exit); wait $!; $mentor edit 1 --due "3 June 2027" --because "I was ill" 2>&3; $mentor list --x 2>&3',
      env,
    );
    expect(ended.out).toBe('Goal 1: Run a half marathon\n');
    expect(ended.code).toBe(2);
  });

  it('prints all of a long answer into a pipe', () => {
    const env = bareEnv(aFolder());
    shell('$mentor demo', env);
    const ended = shell(
      '$mentor --demo export | wc -c; $mentor --demo export > "$HOME/x"; wc -c < "$HOME/x"',
      env,
    );
    const [piped, filed] = ended.out.trim().split('\n');
    expect(piped).toBe(filed);
    expect(Number(piped)).toBeGreaterThan(65_536);
  });

  it('says that the disk is full instead of losing a report silently', () => {
    const env = bareEnv(aFolder());
    shell('$mentor demo', env);
    const ended = shell('$mentor --demo report weekly > /dev/full', env);
    expect(ended.code).toBe(6);
    expect(ended.err).toMatch(
      /^error: cannot write the output: no space left on the disk\nhint: .*elsewhere/,
    );
  });

  it('leaves no piece of its cache behind where there is no room for it', () => {
    const home = aFolder();
    expect(shell('ulimit -f 50; $mentor config', bareEnv(home)).code).toBe(0);
    expect(readdirSync(join(home, '.cache', 'mentor'))).toEqual([]);
  });

  it('waits for a pipe in non-blocking mode that is not filled yet', async () => {
    const env = bareEnv(aFolder());
    const goal =
      '{"statement":"Run","measure":"yes-no","start":"2190-01-01","due":"2199-05-01","relevant":"to breathe"}';
    // More than a pipe takes at once, so that both sides wait for each other.
    const input = `[${' '.repeat(8_000_000)}${goal}]`;
    const path = join(aFolder(), 'socket');
    const server = createServer((socket) => socket.end(input));
    await new Promise<void>((listening) => server.listen(path, listening));
    onTestFinished(() => void server.close());
    const pipe = connect(path);
    await once(pipe, 'connect');
    // By way of handle 3: Node makes those below it blocking when it starts a program.
    const child = spawn('sh', ['-c', `exec "${process.execPath}" "${bin}" import - <&3`], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', pipe],
    });
    pipe.destroy();
    let told = '';
    child.stdout?.on('data', (data) => {
      told += String(data);
    });
    child.stderr?.on('data', (data) => {
      told += String(data);
    });
    const [code] = await once(child, 'close');
    expect({ code, told }).toMatchObject({ code: 0, told: expect.stringContaining('Imported 1 goal') });
  });

  it('says in a sentence that a file may not become as large as it would', () => {
    const env = bareEnv(aFolder());
    shell('$mentor demo', env);
    for (const line of ['$mentor --demo export --output "$HOME/x"', '$mentor --demo export > "$HOME/y"']) {
      const ended = shell(`ulimit -f 1; ${line}`, env);
      expect(ended.code).toBe(6);
      expect(ended.err).toContain('the file would be larger than it may be here');
    }
  });

  it('refuses a file that another user may not read or write, in a sentence', () => {
    const home = aFolder();
    const env = bareEnv(home);
    shell(halfMarathon, env);
    const db = join(home, '.local', 'share', 'mentor', 'mentor.db');
    chmodSync(db, 0o444);
    for (const folder of [
      home,
      join(home, '.local'),
      join(home, '.local', 'share'),
      join(home, '.local', 'share', 'mentor'),
    ])
      chmodSync(folder, 0o755);
    const before = readFileSync(db);
    const other = `setpriv --reuid=65534 --regid=65534 --clear-groups env MENTOR_DB=${db} HOME=/nonexistent`;
    const asOther = (line: string) =>
      shell(process.getuid?.() === 0 ? `${other} ${line}` : `MENTOR_DB=${db} ${line}`, env);
    expect(asOther('$mentor list').out).toContain('Run a half marathon');
    const ended = asOther('$mentor log 1 7');
    expect(ended.code).toBe(6);
    expect(ended.err).toMatch(/^error: cannot (use|open) .*\nhint: /);
    expect(readFileSync(db).equals(before)).toBe(true);
    chmodSync(db, 0o000);
    if (process.getuid?.() === 0) expect(asOther('$mentor list').code).toBe(6);
  });

  it('writes private files under every umask', () => {
    const home = aFolder();
    shell(
      `umask 000; ${halfMarathon}; $mentor export --output "$HOME/all.json"; $mentor config name Ada`,
      bareEnv(home),
    );
    const folder = join(home, '.local', 'share', 'mentor');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of [
      join(folder, 'mentor.db'),
      join(home, 'all.json'),
      join(home, '.config', 'mentor', 'config.json'),
    ]) {
      expect(`${file} ${(statSync(file).mode & 0o777).toString(8)}`).toBe(`${file} 600`);
    }
  });

  it('lets four write to the same file at once: with --force all of them, else one', () => {
    const home = aFolder();
    const env = bareEnv(home);
    shell('$mentor demo', env);
    const four = (flags: string) =>
      shell(
        `for n in 1 2 3 4; do $mentor --demo export --output "$HOME/r.json" ${flags} & ids="$ids $!"; done; for id in $ids; do wait $id; echo $?; done`,
        env,
      );
    const codes = (ended: { out: string }) => ended.out.trim().split('\n').sort();
    const first = four('');
    expect(codes(first)).toEqual(['0', '1', '1', '1']);
    expect(first.err).toContain('r.json is there already');
    expect(codes(four('--force'))).toEqual(['0', '0', '0', '0']);
    expect(readdirSync(home).filter((name) => name.includes('r.json'))).toEqual(['r.json']);
  });

  it('takes a database path with blanks, quotes, line breaks and Unicode', () => {
    const home = aFolder();
    const file = join(home, 'a "b" ü\n c', 'goals.db');
    mkdirSync(join(home, 'a "b" ü\n c'));
    const env = { ...bareEnv(home), MENTOR_DB: file };
    expect(shell(halfMarathon, env).code).toBe(0);
    expect(statSync(file).size).toBeGreaterThan(0);
    writeFileSync(file, 'not a database, but long enough to be looked at');
    const ended = shell('$mentor list', env);
    expect(ended.code).toBe(6);
    expect(ended.err.split('\n')).toHaveLength(3);
  });

  it('loses nothing when twenty run at once', () => {
    const env = bareEnv(aFolder());
    shell(halfMarathon, env);
    shell('for i in $(seq 20); do $mentor log 1 $((5 + i % 3)) --force >/dev/null & done; wait', env);
    const history = JSON.parse(shell('$mentor history --limit 100 --json', env).out) as {
      data: { changes: unknown[] };
    };
    expect(history.data.changes).toHaveLength(21);
  });

  it('refuses a time zone that does not exist', () => {
    const ended = shell('$mentor list', { ...bareEnv(aFolder()), TZ: 'Bogus/Zone' });
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('TZ names no time zone');
  });

  it('reads on when what was to become easier has become so, and the next command that writes keeps it', () => {
    const env = bareEnv(aFolder());
    const on = (day: string, line: string) => shell(`$mentor --as-of ${day} --no-input ${line}`, env);
    const done = (day: string, line: string) => {
      const ended = on(day, line);
      expect(ended, line).toMatchObject({ code: 0 });
      return ended;
    };
    done('2026-01-01', 'people add Ana');
    done(
      '2026-01-01',
      'mentorship start --with Ana --kind mentor --as mentee --every 2w --minutes 60 --cooling-off 3',
    );
    done(
      '2026-01-01',
      'new "Run 100 km" --from 0 --to 100 --unit km --reading total --relevant health --start 2026-01-01 --due 2026-06-30 --with Ana',
    );
    done('2026-01-02', 'edit 1 --to 50 --because "I was ill"');
    expect(done('2026-01-10', 'list').err).toBe('');
    expect(done('2026-01-10', 'list').out).toContain('Run 100 km');
    expect(done('2026-01-10', 'show 1').out).toContain('50 km');
    expect(done('2026-01-10', 'history').out).toContain('made goal 1');
    expect(done('2026-01-10', 'log 1 3').err).toContain('is easier since 5 Jan 2026');
    expect(done('2026-01-10', 'history --limit 2').out).toContain('made goal 1');
    done('2026-01-10', 'undo');
  });
});
