import { plainReason } from '../service/node-files.ts';

/** Where a command reads and writes, so that nothing but the entry touches the process. */
export interface Terminal {
  /** The working folder, absolute; reported paths are relative to it. */
  readonly folder: string;
  /** True where standard output is a terminal and nobody asked for plain text. */
  readonly color: boolean;
  /** True where a person would have to type the input. */
  readonly typedInput: boolean;
  print(text: string): void;
  /** One line for a person, on standard error. */
  tell(line: string): void;
  readInput(): Promise<Uint8Array>;
}

/** The terminal of a running process. A closed pipe (`| head`) is no fault, and says nothing. */
export function processTerminal(): Terminal {
  let closed = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (stream === process.stdout && !closed && error.code !== 'EPIPE') {
        process.stderr.write(`wisemark: standard output could not be written: ${plainReason(error)}\n`);
        process.exitCode = 2;
      }
      closed = true;
    });
  }
  return {
    folder: process.cwd(),
    color: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    typedInput: process.stdin.isTTY === true,
    print: (text) => {
      if (!closed) process.stdout.write(text);
    },
    tell: (line) => {
      process.stderr.write(`wisemark: ${oneLine(line)}\n`);
    },
    readInput: async () => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of process.stdin) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        chunks.push(bytes);
        if (size > mostInput) break;
      }
      return Buffer.concat(chunks);
    },
  };
}

/** Paths and messages can hold anything; a terminal must not obey it. */
function oneLine(line: string): string {
  return line.replace(/[\r\n]+/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F]/g, '\uFFFD');
}

const mostInput = 60_000_000;
