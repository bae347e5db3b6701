// Which editor runs which part of the suite. Every host runs the whole; the special runs need one host each.
export const scenarios = [
  { host: 'current', scenario: 'full', trusted: true },
  { host: 'oldest', scenario: 'full', trusted: true },
  { host: 'web', scenario: 'full', trusted: true },
  { host: 'current', scenario: 'reload', trusted: true },
  { host: 'web', scenario: 'reload', trusted: true },
  { host: 'current', scenario: 'restricted', trusted: false },
  { host: 'current', scenario: 'package', trusted: true },
];
