// @ts-nocheck: it puts itself in the place of overloaded functions, whose types can't be told apart here.
'use strict';
// Required before a program (`node --require`), refuses every connection beyond this machine and notes who asked for it.
// Notes are lines of JSON in the file that IMR_NETWORK_NOTES names; the first line of each process says that it is watched.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const notes = process.env.IMR_NETWORK_NOTES;
const local = /^(localhost|.*\.localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/i;

function note(what) {
  if (notes) appendFileSync(notes, `${JSON.stringify({ process: process.argv.join(' '), ...what })}\n`);
}

function refuse(how, host) {
  const error = new Error(`No connection is made beyond this machine (${how} ${host}).`);
  note({ event: 'refused', how, host, stack: error.stack });
  return error;
}

function hostOf(args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (first && typeof first === 'object') return first.path ? undefined : (first.host ?? 'localhost');
  // A name that is no number is a pipe or a socket in the file system.
  if (typeof first === 'string' && !/^\d+$/.test(first)) return undefined;
  return typeof args[1] === 'string' ? args[1] : 'localhost';
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const host = hostOf(args);
  if (host === undefined || local.test(host)) return connect.apply(this, args);
  const error = refuse('connect', host);
  process.nextTick(() => this.destroy(error));
  return this;
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'resolveSrv', 'reverse']) {
  const asked = dns[name];
  dns[name] = (host, ...rest) => {
    if (!host || local.test(host) || net.isIP(host)) return asked(host, ...rest);
    const error = refuse(`dns.${name}`, host);
    const callback = rest.at(-1);
    process.nextTick(() => callback(error));
  };
  const promised = dns.promises[name];
  dns.promises[name] = async (host, ...rest) => {
    if (!host || local.test(host) || net.isIP(host)) return promised(host, ...rest);
    throw refuse(`dns.promises.${name}`, host);
  };
}

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) {
  const host = args.find((arg, index) => index > 0 && typeof arg === 'string') ?? 'localhost';
  if (local.test(host)) return send.apply(this, args);
  throw refuse('udp', host);
};

note({ event: 'watched' });
