// Loaded before anything else in a process: writes down each attempt to reach another machine, and lets none through.
const { appendFileSync } = require('node:fs');
const dns = require('node:dns');
const net = require('node:net');
const dgram = require('node:dgram');

const note = (what) => appendFileSync(process.env.WISEMARK_NETWORK_LOG, `${what}\n`);
const refuse = (what) => () => {
  note(what);
  throw new Error(`${what} is not allowed here`);
};
net.Socket.prototype.connect = refuse('connect');
dns.lookup = refuse('lookup');
dns.promises.lookup = refuse('lookup');
dgram.createSocket = refuse('datagram');
globalThis.fetch = refuse('fetch');
