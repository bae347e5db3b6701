/** Commands that people bind keys to; the same names stand in package.json. */
export const commandNames = {
  openPreviewToSide: 'wisemark.openPreviewToSide',
  togglePreviewLock: 'wisemark.togglePreviewLock',
  importArticle: 'wisemark.importArticle',
  insertSnippet: 'wisemark.insertSnippet',
  fixAllSafe: 'wisemark.fixAllSafe',
  showLog: 'wisemark.showLog',
  restartServer: 'wisemark.restartServer',
  pauseChecks: 'wisemark.pauseChecks',
  explainRule: 'wisemark.explainRule',
  openWalkthrough: 'wisemark.openWalkthrough',
  showMetrics: 'wisemark.showMetrics',
  allowSuggestions: 'wisemark.allowSuggestions',
} as const;
