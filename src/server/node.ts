import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createService } from '../service/index.ts';
import { startServer } from './server.ts';

// The transport (--stdio, --node-ipc) is read from the command line.
startServer(createConnection(ProposedFeatures.all), createService);
