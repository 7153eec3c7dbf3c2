/**
 * What a running process holds, counted from outside by Node's own inspector: the heap after a whole collection, open sockets,
 * and listeners on everything that is alive. Only a process that was started with `--inspect` can be asked, which the bench's
 * are and none in service is.
 */

/** What is held. `listeners`: on emitters, and on signals and other event targets. */
export type Held = { readonly heap: number; readonly sockets: number; readonly listeners: number };

type Answer = {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { message: string };
};

// Runs in the process that is asked, so it can use nothing of this file's.
// Those that keep nothing alive too, as the idle ones of a pool do.
const COUNT_SOCKETS = `function () {
  return this.filter((one) => one.constructor !== undefined && one._handle && !one.destroyed).length;
}`;
const COUNT_LISTENERS = `function () {
  const { getEventListeners } = process.getBuiltinModule('node:events');
  let count = 0;
  for (const one of this) {
    try {
      if (typeof one.eventNames === 'function')
        for (const name of one.eventNames()) count += one.listenerCount(name);
      else count += getEventListeners(one, 'abort').length;
    } catch {
      // A prototype is no instance.
    }
  }
  return count;
}`;

/** A line to a process's inspector. */
export type Inspector = { held(): Promise<Held>; close(): void };

async function openSocket(port: number): Promise<WebSocket> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  if (target === undefined) throw new Error(`nobody is inspected on port ${port}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((open, fail) => {
    socket.addEventListener('open', open, { once: true });
    socket.addEventListener('error', fail, { once: true });
  });
  return socket;
}

/** Opens the inspector on a port of this machine. */
export async function openInspector(port: number): Promise<Inspector> {
  const socket = await openSocket(port);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error !== undefined) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  let last = 0;
  const call = (method: string, params: object = {}): Promise<unknown> => {
    last += 1;
    const asked = Promise.withResolvers<unknown>();
    waiting.set(last, asked);
    socket.send(JSON.stringify({ id: last, method, params }));
    return asked.promise;
  };
  const evaluate = async (expression: string, returnByValue = true) =>
    (
      (await call('Runtime.evaluate', { expression, returnByValue })) as {
        result: { value: number; objectId: string };
      }
    ).result;
  /** What `count` makes of everything alive that has this prototype, as its `this`. */
  const over = async (prototype: string, count: string): Promise<number> => {
    const { objectId } = await evaluate(prototype, false);
    const { objects } = (await call('Runtime.queryObjects', {
      prototypeObjectId: objectId,
      objectGroup: 'bench',
    })) as { objects: { objectId: string } };
    const counted = (await call('Runtime.callFunctionOn', {
      functionDeclaration: count,
      objectId: objects.objectId,
      returnByValue: true,
    })) as { result: { value: number } };
    await call('Runtime.releaseObjectGroup', { objectGroup: 'bench' });
    return counted.result.value;
  };
  return {
    async held() {
      const emitters = await over(
        `process.getBuiltinModule('node:events').EventEmitter.prototype`,
        COUNT_LISTENERS,
      );
      const signals = await over('AbortSignal.prototype', COUNT_LISTENERS);
      const sockets = await over(`process.getBuiltinModule('node:net').Socket.prototype`, COUNT_SOCKETS);
      await call('HeapProfiler.collectGarbage');
      await call('HeapProfiler.collectGarbage');
      const { value: heap } = await evaluate('process.memoryUsage().heapUsed');
      return { heap, sockets, listeners: emitters + signals };
    },
    close: () => socket.close(),
  };
}
