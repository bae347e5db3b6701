// The tests run inside the editor; the hands and eyes (keys, screenshots, the terminal's answer) are outside. This is the line between them:
// a test posts `{ operation, …arguments }` to a loopback port and gets the answer.
import { createServer } from 'node:http';

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

/** Starts the line with a table of operations; answers with its address. */
export async function startControl(operations) {
  const server = createServer(async (request, response) => {
    // The web worker of the web host is another origin.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
    try {
      const { operation, ...given } = request.method === 'POST' ? await body(request) : { operation: 'none' };
      const run = operations[operation];
      if (!run) throw new Error(`no operation "${operation}"`);
      response.end(JSON.stringify({ value: (await run(given)) ?? null }));
    } catch (error) {
      response.end(JSON.stringify({ error: error.message }));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
