// Mocha's own browser build puts itself on the global object and exports nothing; the web bundle gets it here.
import 'mocha/mocha.js';

export default globalThis.Mocha;
