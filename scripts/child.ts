/**
 * One process of the demo: started, watched until its health address answers, stopped with all it started.
 * What it prints goes to a log file. It never outlives the process that started it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Process } from '../lib/reference/process.ts';
import { Stop } from './stop.ts';

/** What is to run: `node <fil> ...args`, where it listens and which address answers 200 when it is ready. */
export type ChildSpec = Process & { env?: Record<string, string> };

const FOLLOW = join(import.meta.dirname, 'follow-parent.mjs');
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 4_000;

export class Child {
  readonly spec: ChildSpec;
  readonly log: string;
  readonly #onDeath: (namn: string, how: string) => void;
  #process: ChildProcess | undefined;
  #wanted = false;

  /** `onDeath` hears of an end that nobody asked for. */
  constructor(spec: ChildSpec, logFolder: string, onDeath: (namn: string, how: string) => void) {
    this.spec = spec;
    this.log = join(logFolder, `${spec.namn}.log`);
    this.#onDeath = onDeath;
  }

  /** The running process's id. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get running(): boolean {
    return this.#process !== undefined;
  }

  /** Starts it and waits until it is healthy; a `Stop` with the end of its log when it is not. */
  async start(): Promise<void> {
    if (this.#process) return;
    const log = openSync(this.log, 'w', 0o600);
    const started = spawn(process.execPath, ['--import', FOLLOW, this.spec.fil, ...this.spec.args], {
      stdio: ['ignore', log, log, 'ipc'],
      // A group of its own: Ctrl-C reaches the supervisor alone, which then stops everything in order.
      detached: true,
      env: { ...process.env, ...this.spec.env },
    });
    closeSync(log);
    this.#process = started;
    this.#wanted = true;
    started.on('error', () => this.#ended('could not be started'));
    started.on('exit', (code, signal) => this.#ended(`ended by ${signal ?? `exit code ${code}`}`));
    await this.#untilHealthy();
  }

  /** Asks it to end and waits; after four seconds it is ended with its whole group. */
  async stop(): Promise<void> {
    const running = this.#process;
    this.#wanted = false;
    if (!running?.pid) return;
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    signalGroup(running.pid, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(running.pid ?? 0, 'SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  }

  #ended(how: string): void {
    this.#process = undefined;
    if (this.#wanted) this.#onDeath(this.spec.namn, how);
    this.#wanted = false;
  }

  async #untilHealthy(): Promise<void> {
    const until = Date.now() + READY_WITHIN_MS;
    while (Date.now() < until) {
      if (!this.#process)
        throw new Stop(`${this.spec.namn} did not start. Its last words:\n${this.lastWords()}`);
      if (await answers(this.spec.halsa)) return;
      await wait(50);
    }
    await this.stop();
    throw new Stop(
      `${this.spec.namn} did not answer within ${READY_WITHIN_MS / 1000} s. Its last words:\n${this.lastWords()}`,
    );
  }

  lastWords(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    // Not listening yet: the caller asks again until its deadline.
    return false;
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // already gone is what was wanted
  }
}
